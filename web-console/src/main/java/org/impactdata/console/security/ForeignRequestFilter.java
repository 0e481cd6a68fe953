package org.impactdata.console.security;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.impactdata.console.layout.ConsoleLanguages;
import org.impactdata.domain.ImpactProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site makes a browser send: whatever changes something,
 * signing in and out included, and connections that stay open. Browsers say from where a
 * request comes; a program that says nothing is no browser.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ForeignRequestFilter extends OncePerRequestFilter {

	private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private static final Set<String> OWN = Set.of("same-origin", "none");

	private final @Nullable String publicAuthority;

	private final ConsoleTexts texts;

	ForeignRequestFilter(ImpactProperties properties, ConsoleTexts texts) {
		this.texts = texts;
		String address = properties.publicUrl();
		this.publicAuthority = (address == null || address.isBlank()) ? null : authority(address);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean opens = request.getHeader(HttpHeaders.UPGRADE) != null;
		if ((opens || !HARMLESS.contains(request.getMethod())) && foreign(request)) {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
			response.setContentType(MediaType.TEXT_PLAIN_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getWriter()
				.write(this.texts.getTranslation("refused.foreign", ConsoleLanguages.closest(request.getLocale())));
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean foreign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return !OWN.contains(site.toLowerCase(Locale.ROOT));
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin == null) {
			return false;
		}
		String from = authority(origin);
		return from == null || !(from.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
				|| from.equalsIgnoreCase(this.publicAuthority));
	}

	private static @Nullable String authority(String address) {
		try {
			return URI.create(address).getAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
