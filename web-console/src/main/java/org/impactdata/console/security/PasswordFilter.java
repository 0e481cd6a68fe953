package org.impactdata.console.security;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.impactdata.domain.signin.SignInAttempt;
import org.impactdata.domain.signin.SignInOutcome;
import org.impactdata.domain.signin.SignInService;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes what was typed on the sign-in screen, and leads on to the next step. */
final class PasswordFilter extends OncePerRequestFilter {

	private final RequestMatcher typed = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/" + SignInView.PATH);

	private final SignInService signIn;

	PasswordFilter(SignInService signIn) {
		this.signIn = signIn;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.typed.matches(request)) {
			chain.doFilter(request, response);
			return;
		}
		SignInAttempt attempt = new SignInAttempt(Objects.toString(request.getParameter("username"), ""),
				Objects.toString(request.getParameter("password"), ""), SignInCookies.BROWSER.read(request),
				SignInCookies.DEVICE.read(request));
		SignInOutcome outcome = this.signIn.password(attempt);
		response.sendRedirect(request.getContextPath() + switch (outcome) {
			case SignInOutcome.Proven proven -> SignInWay.begin(request, proven.pending());
			case SignInOutcome.Locked locked ->
				"/" + SignInView.PATH + "?" + SignInView.WAIT + "=" + locked.pause().plusMillis(999).toSeconds();
			case SignInOutcome.Refused refused -> "/" + SignInView.PATH + "?" + SignInView.ERROR;
		});
	}

}
