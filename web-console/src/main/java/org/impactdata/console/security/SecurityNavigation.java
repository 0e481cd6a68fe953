package org.impactdata.console.security;

import org.impactdata.console.layout.AgentMenuItem;
import org.impactdata.console.layout.Glyph;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the agent's own security stands in the agent menu. */
@Configuration(proxyBeanMethods = false)
class SecurityNavigation {

	@Bean
	AgentMenuItem security() {
		return new AgentMenuItem(10, "security.title", Glyph.LOCK, SecurityView.class);
	}

}
