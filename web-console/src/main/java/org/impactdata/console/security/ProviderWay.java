package org.impactdata.console.security;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.impactdata.domain.signin.ProviderIdentity;
import org.impactdata.domain.signin.ProviderSignInService;
import org.impactdata.domain.signin.SignInOutcome;
import org.impactdata.domain.signin.SignInProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Single sign-on through OpenID Connect, when it is configured. What the provider tells
 * only finds the agent; who is signed in in the end is an agent like any other.
 */
@Component
class ProviderWay {

	static final String NAME = "oidc";

	/** Where a browser begins, within the application. */
	static final String BEGIN = "oauth2/authorization/" + NAME;

	private static final Logger LOG = LoggerFactory.getLogger(ProviderWay.class);

	private final ProviderSignInService signIn;

	private final SignInProperties.Oidc settings;

	ProviderWay(ProviderSignInService signIn, SignInProperties settings) {
		this.signIn = signIn;
		this.settings = settings.oidc();
	}

	void addTo(HttpSecurity http) {
		String issuer = this.settings.issuer();
		if (issuer == null || issuer.isBlank()) {
			return;
		}
		http.oauth2Login((login) -> login.loginPage("/" + SignInView.PATH)
			.clientRegistrationRepository(registration(issuer))
			.authorizedClientRepository(new NoAuthorizedClients())
			.successHandler(this::seen)
			.failureHandler(ProviderWay::failed)
			.withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
				@Override
				public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
					// Nobody is signed in yet: see CompletionFilter.
					filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
					filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
					return filter;
				}
			}));
	}

	/** Asks the provider at the first sign-in, so that the console starts without it. */
	private ClientRegistrationRepository registration(String issuer) {
		return new SupplierClientRegistrationRepository(() -> {
			ClientRegistration registration = ClientRegistrations.fromIssuerLocation(issuer)
				.registrationId(NAME)
				.clientId(Objects.toString(this.settings.clientId(), ""))
				.clientSecret(Objects.toString(this.settings.clientSecret(), ""))
				.scope("openid", "email", "profile")
				.build();
			return new InMemoryClientRegistrationRepository(registration);
		});
	}

	private void seen(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException {
		SecurityContextHolder.clearContext();
		OidcUser user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
		ProviderIdentity who = new ProviderIdentity(user.getEmail(), Boolean.TRUE.equals(user.getEmailVerified()),
				roles(user), SignInCookies.DEVICE.read(request));
		SignInOutcome outcome = this.signIn.signIn(who);
		response.sendRedirect(request.getContextPath() + ((outcome instanceof SignInOutcome.Proven proven)
				? SignInWay.begin(request, proven.pending()) : "/" + SignInView.PATH + "?" + SignInView.UNKNOWN));
	}

	private static void failed(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		LOG.warn("Single sign-on failed: {}", failure.getMessage());
		response.sendRedirect(request.getContextPath() + "/" + SignInView.PATH + "?" + SignInView.PROVIDER_FAILED);
	}

	private Set<String> roles(OidcUser user) {
		String claim = this.settings.roleClaim();
		@Nullable Object told = (claim != null) ? user.getClaim(claim) : null;
		if (told instanceof Collection<?> many) {
			return many.stream().map(String::valueOf).collect(Collectors.toSet());
		}
		return (told != null) ? Set.of(told.toString()) : Set.of();
	}

}
