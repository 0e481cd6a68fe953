package org.impactdata.console.role;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where roles stand in the drawer.
 */
@Configuration(proxyBeanMethods = false)
class RoleNavigation {

	@Bean
	NavigationItem roleList() {
		return new NavigationItem(NavigationItem.Group.ADMINISTRATION, 2, "roles.title", Glyph.LOCK, RoleListView.class,
				Permission.AGENT_READ);
	}

}
