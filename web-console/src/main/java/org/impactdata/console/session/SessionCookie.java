package org.impactdata.console.session;

import org.impactdata.domain.ImpactProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * How browsers keep the session's cookie, beyond what the settings of the server say.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

	/** Whoever is told to type {@code https} never needs the cookie without. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	ServletContextInitializer secureBehindTls(ImpactProperties properties) {
		String address = properties.publicUrl();
		return (context) -> {
			if (address != null && address.startsWith("https:")) {
				context.getSessionCookieConfig().setSecure(true);
			}
		};
	}

}
