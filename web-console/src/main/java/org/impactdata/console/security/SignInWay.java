package org.impactdata.console.security;

import java.util.Optional;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.impactdata.domain.signin.PendingSignIn;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is who is signing in, kept in the session, where it gives access to
 * nothing.
 */
final class SignInWay {

	static final String COMPLETE = "/connexion/fin";

	private static final String ATTRIBUTE = PendingSignIn.class.getName();

	private SignInWay() {
	}

	/** Go on with that person; whoever was on the way before is forgotten. */
	static String begin(HttpServletRequest request, PendingSignIn pending) {
		request.getSession(true);
		request.changeSessionId();
		request.getSession().setAttribute(ATTRIBUTE, pending);
		return path(pending.step());
	}

	/** Where the next step is, within the application. */
	static String path(PendingSignIn.Step step) {
		return switch (step) {
			case PASSWORD -> "/" + SignInView.PATH;
			case CODE -> "/connexion/code";
			case SET_UP -> "/connexion/double-authentification";
			case DONE -> COMPLETE;
		};
	}

	/** Who is on the way in; forgotten by this. */
	static Optional<PendingSignIn> take(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return Optional.empty();
		}
		@Nullable Object pending = session.getAttribute(ATTRIBUTE);
		session.removeAttribute(ATTRIBUTE);
		return (pending instanceof PendingSignIn found) ? Optional.of(found) : Optional.empty();
	}

	/** Who is on the way in, in front of a screen. */
	static Optional<PendingSignIn> current() {
		return (VaadinSession.getCurrent().getSession().getAttribute(ATTRIBUTE) instanceof PendingSignIn pending)
				? Optional.of(pending) : Optional.empty();
	}

	/** The person in front of a screen is further now. */
	static void advance(PendingSignIn pending) {
		VaadinSession.getCurrent().getSession().setAttribute(ATTRIBUTE, pending);
	}

}
