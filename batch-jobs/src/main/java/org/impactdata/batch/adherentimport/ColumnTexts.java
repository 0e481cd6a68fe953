package org.impactdata.batch.adherentimport;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The names of fields and the sentences about columns: French, or English. */
final class ColumnTexts {

	private static final String BUNDLE = "messages.columns";

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private ColumnTexts() {
	}

	static String text(Locale locale, String key, Object... arguments) {
		Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
		String pattern = ResourceBundle.getBundle(BUNDLE, spoken, NO_FALLBACK).getString(key);
		return new MessageFormat(pattern, spoken).format(arguments);
	}

}
