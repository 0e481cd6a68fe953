package org.impactdata.console.tag;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where tags stand in the drawer.
 */
@Configuration(proxyBeanMethods = false)
class TagNavigation {

	@Bean
	NavigationItem tagList() {
		return new NavigationItem(NavigationItem.Group.ADMINISTRATION, 4, "tags.title", Glyph.TAG, TagListView.class,
				Permission.CUSTOM_FIELD_MANAGE);
	}

}
