package org.impactdata.console.security;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.impactdata.domain.agent.SignedInAgent;
import org.impactdata.domain.agent.SignedInAgents;
import org.impactdata.domain.signin.PendingSignIn;
import org.impactdata.domain.signin.SecondStepService;
import org.impactdata.domain.signin.SignInProperties;
import org.impactdata.domain.signin.SignInService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Signs in who has proven everything, whichever way. */
final class CompletionFilter extends AbstractAuthenticationProcessingFilter {

	private static final Duration BROWSER_LIFETIME = Duration.ofDays(365);

	private final SignInService signIn;

	private final SignedInAgents agents;

	private final SecondStepService second;

	private final SignInProperties settings;

	CompletionFilter(SignInService signIn, SecondStepService second, SignInProperties settings, SignedInAgents agents) {
		super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, SignInWay.COMPLETE));
		this.signIn = signIn;
		this.second = second;
		this.settings = settings;
		this.agents = agents;
		setAuthenticationManager((authentication) -> {
			throw new BadCredentialsException("Nothing is proven here");
		});
	}

	@Override
	public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
		PendingSignIn pending = SignInWay.take(request).orElseThrow(CompletionFilter::notProven);
		return complete(pending, request, response);
	}

	private Authentication complete(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
		Optional<SignedInAgent> found = this.signIn.complete(pending).flatMap(this.agents::find);
		SignedInAgent agent = found.orElseThrow(CompletionFilter::notProven);
		SignInCookies.BROWSER.write(request, response, this.signIn.browserMark(pending), BROWSER_LIFETIME);
		if (pending.remember()) {
			String browser = Objects.toString(request.getHeader(HttpHeaders.USER_AGENT), "");
			SignInCookies.DEVICE.write(request, response, this.second.remember(pending, browser),
					this.settings.remembered());
		}
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(agent, null,
				agent.getAuthorities());
		signedIn.setDetails(this.authenticationDetailsSource.buildDetails(request));
		return signedIn;
	}

	private static BadCredentialsException notProven() {
		return new BadCredentialsException("Something is left to prove");
	}

}
