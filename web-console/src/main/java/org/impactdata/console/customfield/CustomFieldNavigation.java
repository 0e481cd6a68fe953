package org.impactdata.console.customfield;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where custom fields stand in the drawer.
 */
@Configuration(proxyBeanMethods = false)
class CustomFieldNavigation {

	@Bean
	NavigationItem customFieldList() {
		return new NavigationItem(NavigationItem.Group.ADMINISTRATION, 3, "custom-fields.title", Glyph.COLUMNS,
				CustomFieldListView.class, Permission.CUSTOM_FIELD_MANAGE);
	}

}
