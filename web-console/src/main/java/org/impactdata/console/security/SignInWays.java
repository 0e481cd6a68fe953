package org.impactdata.console.security;

import org.impactdata.domain.agent.SignedInAgents;
import org.impactdata.domain.signin.SecondStepService;
import org.impactdata.domain.signin.SignInProperties;
import org.impactdata.domain.signin.SignInService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * The ways in, put before the framework's own: a password, then perhaps a code, then
 * everybody through {@link CompletionFilter}.
 */
@Component
class SignInWays extends AbstractHttpConfigurer<SignInWays, HttpSecurity> {

	private final SignInService signIn;

	private final SignedInAgents agents;

	private final ProviderWay provider;

	private final SecondStepService second;

	private final SignInProperties settings;

	SignInWays(SignInService signIn, SecondStepService second, SignInProperties settings, SignedInAgents agents,
			ProviderWay provider) {
		this.signIn = signIn;
		this.provider = provider;
		this.second = second;
		this.settings = settings;
		this.agents = agents;
	}

	@Override
	public void init(HttpSecurity http) {
		this.provider.addTo(http);
	}

	@Override
	public void configure(HttpSecurity http) {
		http.addFilterBefore(new PasswordFilter(this.signIn), UsernamePasswordAuthenticationFilter.class);
		http.addFilterBefore(completion(http), UsernamePasswordAuthenticationFilter.class);
	}

	private CompletionFilter completion(HttpSecurity http) {
		CompletionFilter filter = new CompletionFilter(this.signIn, this.second, this.settings, this.agents);
		filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
		filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
		SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
		// The same place in the session for all that keep where somebody wanted to go.
		onwards.setRequestCache(new HttpSessionRequestCache());
		filter.setAuthenticationSuccessHandler(onwards);
		filter.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler("/" + SignInView.PATH));
		return filter;
	}

}
