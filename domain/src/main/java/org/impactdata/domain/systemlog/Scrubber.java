package org.impactdata.domain.systemlog;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a message what must not be kept: passwords, tokens, keys. */
final class Scrubber {

	private static final String GONE = "•••";

	private static final List<Replacement> REPLACEMENTS = List.of(
			Replacement
				.of("(?i)((?:password|passwd|pwd|secret|token|api[-_]?key|authorization|cookie|code)\"?\\s*[=:]\\s*\"?)"
						+ "(?:bearer |basic )?[^\\s\",;&)]+", "$1" + GONE),
			Replacement.of("(?i)\\b(bearer|basic) [A-Za-z0-9._~+/=-]{8,}", "$1 " + GONE),
			Replacement.of("(://[^/\\s:@]+:)[^@\\s/]+@", "$1" + GONE + "@"),
			Replacement.of("\\{(bcrypt|pbkdf2[^}]*|argon2[^}]*|scrypt[^}]*)}\\S+", "{$1}" + GONE),
			Replacement.of("(/(?:premier-acces|mot-de-passe)/)[A-Za-z0-9_-]{16,}", "$1" + GONE));

	private Scrubber() {
	}

	static String scrub(String text) {
		String clean = text;
		for (Replacement each : REPLACEMENTS) {
			clean = each.pattern().matcher(clean).replaceAll(each.by());
		}
		return clean;
	}

	private record Replacement(Pattern pattern, String by) {

		static Replacement of(String pattern, String by) {
			return new Replacement(Pattern.compile(pattern), by);
		}

	}

}
