package org.impactdata.batch.adherentimport;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.TextBundle;

/** Sentences about imports: French, and English for those who chose it. */
public final class ImportTexts {

	static final String BUNDLE = "messages.imports";

	/** The names of fields, and what is wrong with a mapping of columns. */
	static final TextBundle COLUMNS = new TextBundle("messages.columns");

	private static final TextBundle IMPORTS = new TextBundle(BUNDLE);

	private ImportTexts() {
	}

	/** What is wrong or odd, and what is expected. */
	public static String finding(Finding finding, Locale locale) {
		Object[] arguments = finding.arguments().toArray();
		return finding.code().startsWith("problem.") ? DomainMessages.text(locale, finding.code(), arguments)
				: text(locale, finding.code(), arguments);
	}

	/**
	 * The finding with the column and the value it is about, for a file or a terminal.
	 */
	public static String fullFinding(Finding finding, Locale locale) {
		String sentence = finding(finding, locale);
		if (finding.column() == null) {
			return sentence;
		}
		return text(locale, "finding.in-column", finding.column(), (finding.value() != null) ? finding.value() : "",
				sentence);
	}

	static String text(Locale locale, String key, Object... arguments) {
		return IMPORTS.text(locale, key, arguments);
	}

}
