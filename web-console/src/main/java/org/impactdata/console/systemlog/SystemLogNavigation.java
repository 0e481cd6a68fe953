package org.impactdata.console.systemlog;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the system log stands in the drawer. */
@Configuration(proxyBeanMethods = false)
class SystemLogNavigation {

	@Bean
	NavigationItem systemLog() {
		return new NavigationItem(NavigationItem.Group.ADMINISTRATION, 90, "system-log.title", Glyph.WARNING,
				SystemLogView.class, Permission.LOG_READ);
	}

}
