package org.impactdata.console.session;

import org.impactdata.console.layout.AgentMenuItem;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where sessions stand in the drawer and in the agent menu.
 */
@Configuration(proxyBeanMethods = false)
class SessionNavigation {

	@Bean
	NavigationItem sessionList() {
		return new NavigationItem(NavigationItem.Group.ADMINISTRATION, 30, "sessions.title", Glyph.SESSIONS,
				SessionListView.class, Permission.SESSION_MANAGE);
	}

	@Bean
	AgentMenuItem mySessions() {
		return new AgentMenuItem(20, "my-sessions.title", Glyph.SESSIONS, MySessionsView.class);
	}

}
