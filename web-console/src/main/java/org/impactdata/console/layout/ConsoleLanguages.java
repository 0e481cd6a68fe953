package org.impactdata.console.layout;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The languages the console speaks; the first one is used where nobody said which.
 */
public final class ConsoleLanguages {

	public static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);

	private ConsoleLanguages() {
	}

	/**
	 * The console's language closest to one asked for.
	 * @param asked any language, or null when none was asked for
	 * @return one of {@link #ALL}
	 */
	public static Locale closest(@Nullable Locale asked) {
		return ALL.stream()
			.filter((language) -> asked != null && language.getLanguage().equals(asked.getLanguage()))
			.findFirst()
			.orElse(ALL.getFirst());
	}

	/**
	 * A language's name in that language.
	 * @param language one of {@link #ALL}
	 * @return its name with a capital
	 */
	public static String nameOf(Locale language) {
		String name = language.getDisplayLanguage(language);
		return name.substring(0, 1).toUpperCase(language) + name.substring(1);
	}

}
