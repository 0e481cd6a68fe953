package org.impactdata.console.agent;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where agents stand in the drawer.
 */
@Configuration(proxyBeanMethods = false)
class AgentNavigation {

	@Bean
	NavigationItem agentList() {
		return new NavigationItem(NavigationItem.Group.ADMINISTRATION, 1, "agents.title", Glyph.PERSON,
				AgentListView.class, Permission.AGENT_READ);
	}

}
