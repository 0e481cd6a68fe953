package org.impactdata.console.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.impactdata.domain.session.SessionEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * Carries to the sign-in screen why a session ended, for a moment: a cookie tells every
 * tab of a browser, when no session is left to remember it.
 */
public final class EndedSession {

	static final String SIGN_IN = "/connexion";

	private static final String NAME = "impact-end";

	private static final Duration MOMENT = Duration.ofMinutes(1);

	private EndedSession() {
	}

	/** What a browser is to keep. */
	static String cookie(SessionEnd why) {
		return cookie(why.name(), MOMENT);
	}

	/** Takes it from a browser in which somebody has signed in again. */
	static String forgetting() {
		return cookie("", Duration.ZERO);
	}

	static boolean isTold(HttpServletRequest request) {
		return find(request.getCookies()).isPresent();
	}

	private static String cookie(String value, Duration age) {
		return ResponseCookie.from(NAME, value).path("/").maxAge(age).sameSite("Lax").build().toString();
	}

	/**
	 * What to tell whoever is led to the sign-in screen by the end of a session.
	 * @return the sentence, empty when it is opened for another reason
	 */
	public static Optional<String> sentence(Locale language) {
		VaadinRequest request = VaadinRequest.getCurrent();
		return (request != null) ? find(request.getCookies()).map((why) -> why.sentence(language)) : Optional.empty();
	}

	private static Optional<SessionEnd> find(Cookie @Nullable [] cookies) {
		return Arrays.stream(Objects.requireNonNullElse(cookies, new Cookie[0]))
			.filter((cookie) -> NAME.equals(cookie.getName()))
			.findFirst()
			.flatMap((cookie) -> SessionEnd.of(cookie.getValue()));
	}

}
