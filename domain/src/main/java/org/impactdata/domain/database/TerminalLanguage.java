package org.impactdata.domain.database;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The language of everything printed on a terminal: French, unless {@code impact.lang} or
 * the locale of the environment says English. Java's default locale cannot tell "English"
 * from "nothing said".
 */
public final class TerminalLanguage {

	private TerminalLanguage() {
	}

	/** {@link Locale#FRENCH} or {@link Locale#ENGLISH}. */
	public static Locale locale() {
		return of(System.getProperty("impact.lang"), System.getenv());
	}

	static Locale of(@Nullable String chosen, Map<String, String> environment) {
		if (chosen != null) {
			return language(chosen);
		}
		for (String name : new String[] { "IMPACT_LANG", "LC_ALL", "LC_MESSAGES", "LANG" }) {
			String value = environment.getOrDefault(name, "");
			if (!value.isBlank()) {
				return language(value);
			}
		}
		return Locale.FRENCH;
	}

	private static Locale language(String value) {
		return value.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
	}

}
