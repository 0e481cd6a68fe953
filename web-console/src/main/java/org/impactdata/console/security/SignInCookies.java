package org.impactdata.console.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a browser keeps of having signed in: no script reads it, no other site sends it.
 */
enum SignInCookies {

	/** That the agent signed in here before. */
	BROWSER("impact-browser"),

	/** That no code is to be asked for here. */
	DEVICE("impact-device");

	private final String cookie;

	SignInCookies(String cookie) {
		this.cookie = cookie;
	}

	@Nullable String read(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies())
			.stream()
			.flatMap(Arrays::stream)
			.filter((each) -> this.cookie.equals(each.getName()))
			.map(Cookie::getValue)
			.findFirst()
			.orElse(null);
	}

	void write(HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(this.cookie, value)
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.maxAge(lifetime)
					.build()
					.toString());
	}

}
