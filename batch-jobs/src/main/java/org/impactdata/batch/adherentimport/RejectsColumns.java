package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The two columns that a rejects file adds behind those of the original; an import leaves
 * them out, so that the corrected file can be brought in as it is.
 */
final class RejectsColumns {

	private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

	private RejectsColumns() {
	}

	static String line(Locale locale) {
		return ImportTexts.text(locale, "rejects.column.line");
	}

	static String reasons(Locale locale) {
		return ImportTexts.text(locale, "rejects.column.reasons");
	}

	/** Both headers in every language. */
	static Set<String> headers() {
		return Set.of(line(LANGUAGES.get(0)), reasons(LANGUAGES.get(0)), line(LANGUAGES.get(1)),
				reasons(LANGUAGES.get(1)));
	}

}
