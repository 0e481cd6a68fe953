package org.impactdata.batch.operations;

import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks.
 *
 * @param name sign-in name, {@code system} for the product itself
 * @param origin CONSOLE, SHELL, SCHEDULE or SYSTEM
 * @param language fr or en
 */
record Requester(String name, String origin, String language) {

	static Requester current(String origin) {
		Locale locale = LocaleContextHolder.getLocale();
		String language = locale.getLanguage().equals("en") ? "en" : "fr";
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null) ? new Requester(authentication.getName(), origin, language)
				: new Requester("system", "SYSTEM", language);
	}

}
