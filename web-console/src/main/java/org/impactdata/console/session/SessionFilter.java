package org.impactdata.console.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.impactdata.console.layout.ConsoleLanguages;
import org.impactdata.domain.access.ClientAddress;
import org.impactdata.domain.session.CurrentSession;
import org.impactdata.domain.session.SessionEnd;
import org.impactdata.domain.session.SessionRegistry;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whatever is asked for in a session that has ended, wherever that was done, and
 * tells everything behind it from where and in which session it is asked. It comes before
 * the security framework, so that signing in has an address too.
 */
@Component
@Order(SessionFilter.BEFORE_SECURITY)
class SessionFilter extends OncePerRequestFilter {

	static final int BEFORE_SECURITY = -110;

	private final HeldSessions held;

	private final SessionRegistry registry;

	private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

	SessionFilter(HeldSessions held, SessionRegistry registry) {
		this.held = held;
		this.registry = registry;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			ClientAddress.<Boolean, Exception>call(ClientAddress.written(request.getRemoteAddr()), () -> {
				answer(request, response, chain);
				return true;
			});
		}
		catch (ServletException | IOException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
		Optional<SessionEnd> before = HeldSessions.endOf(request);
		if (before.isPresent()) {
			refuse(request, response, chain, before.get());
			return;
		}
		UUID session = this.held.of(request).orElse(null);
		if (session != null) {
			SessionEnd ended = this.registry.ended(Set.of(session)).get(session);
			if (ended != null) {
				this.held.release(session);
				change(request, (http) -> HeldSessions.empty(http, session, ended));
				refuse(request, response, chain, ended);
				return;
			}
			if (doneByAPerson(request)) {
				this.registry.seen(session);
			}
			if (page(request) && EndedSession.isTold(request)) {
				response.addHeader(HttpHeaders.SET_COOKIE, EndedSession.forgetting());
			}
		}
		CurrentSession.<Boolean, Exception>call(session, () -> {
			chain.doFilter(request, response);
			return true;
		});
		// Whoever has just signed in is entered before the answer is sent.
		this.held.of(request);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, FilterChain chain, SessionEnd why)
			throws Exception {
		if (page(request) || signsIn(request)) {
			change(request, HeldSessions::forgetEnd);
		}
		if (request.getRequestURI().startsWith("/api/")) {
			boolean asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			response.setContentType(MediaType.TEXT_PLAIN_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getWriter().print(why.sentence(ConsoleLanguages.closest(asked ? request.getLocale() : null)));
		}
		else if (page(request)) {
			this.requests.saveRequest(request, response);
			response.addHeader(HttpHeaders.SET_COOKIE, EndedSession.cookie(why));
			response.sendRedirect(EndedSession.SIGN_IN);
		}
		else {
			// As nobody: the framework's own requests are answered by what makes the open
			// screen say so, and why, should it leave before the watch reaches it.
			response.addHeader(HttpHeaders.SET_COOKIE, EndedSession.cookie(why));
			chain.doFilter(request, response);
		}
	}

	private static void change(HttpServletRequest request, Consumer<HttpSession> change) {
		HttpSession session = request.getSession(false);
		try {
			if (session != null) {
				change.accept(session);
			}
		}
		catch (IllegalStateException ex) {
			// Another request has just ended it.
		}
	}

	/** Whether a form is sent, such as the one that signs in, and not by a script. */
	private static boolean signsIn(HttpServletRequest request) {
		String query = request.getQueryString();
		return "POST".equals(request.getMethod()) && (query == null || !query.contains("v-r="));
	}

	/** What the console's scripts ask for by themselves puts no limit off. */
	private static boolean doneByAPerson(HttpServletRequest request) {
		return page(request) || request.getRequestURI().startsWith("/api/");
	}

	private static boolean page(HttpServletRequest request) {
		String query = request.getQueryString();
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return "GET".equals(request.getMethod()) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
				&& !request.getRequestURI().startsWith("/VAADIN/") && (query == null || !query.contains("v-r="));
	}

}
