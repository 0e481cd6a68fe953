package org.impactdata.console.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import org.impactdata.console.layout.ConsoleLanguages;

/**
 * The language somebody chose in this browser before signing in.
 */
final class LanguageCookie {

	static final String NAME = "impact-language";

	private LanguageCookie() {
	}

	static Optional<Locale> read() {
		VaadinRequest request = VaadinRequest.getCurrent();
		Cookie[] cookies = (request != null) ? request.getCookies() : null;
		if (cookies == null) {
			return Optional.empty();
		}
		return Arrays.stream(cookies)
			.filter((cookie) -> NAME.equals(cookie.getName()))
			.flatMap((cookie) -> ConsoleLanguages.ALL.stream()
				.filter((language) -> language.getLanguage().equals(cookie.getValue())))
			.findFirst();
	}

	static void forget() {
		VaadinResponse response = VaadinResponse.getCurrent();
		if (response != null) {
			Cookie cookie = new Cookie(NAME, "");
			cookie.setPath("/");
			cookie.setMaxAge(0);
			response.addCookie(cookie);
		}
	}

}
