package org.impactdata.batch.adherentimport;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.impactdata.domain.DomainMessages;

/** Sentences about imports: French, and English for those who chose it. */
public final class ImportTexts {

	static final String BUNDLE = "messages.imports";

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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
		Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
		String pattern = ResourceBundle.getBundle(BUNDLE, spoken, NO_FALLBACK).getString(key);
		return (arguments.length == 0) ? pattern : new MessageFormat(pattern, spoken).format(arguments);
	}

}
