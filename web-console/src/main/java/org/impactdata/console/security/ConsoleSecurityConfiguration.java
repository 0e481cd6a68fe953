package org.impactdata.console.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may ask for what over HTTP; what each role may do is decided by the services.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurityConfiguration {

	@Bean
	@Order(1)
	SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
		return http.securityMatcher("/api/**", "/actuator/**")
			.headers(new SecurityHeaders())
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/health/**")
				.permitAll()
				.requestMatchers("/actuator/**")
				.denyAll()
				.anyRequest()
				.authenticated())
			// Where a person wanted to go is never an address for programs.
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.exceptionHandling(
					(handling) -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain console(HttpSecurity http, SignInWays signIn) throws Exception {
		return http.headers(new SecurityHeaders())
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/console.js", "/session.js", "/photo.js", "/icons.svg", "/icon.svg", "/styles/*")
				.permitAll())
			.with(VaadinSecurityConfigurer.vaadin(),
					(vaadin) -> vaadin.loginView(SignInView.class, "/" + SignInView.PATH)
						.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
			.with(signIn, Customizer.withDefaults())
			.build();
	}

}
