package org.impactdata.console.organization;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the organisations stand in the drawer.
 */
@Configuration(proxyBeanMethods = false)
class OrganizationNavigation {

	@Bean
	NavigationItem organizationTree() {
		return new NavigationItem(NavigationItem.Group.ADHERENTS, 2, "organizations.title", Glyph.ORGANIZATION,
				OrganizationTreeView.class, Permission.ORGANIZATION_READ);
	}

}
