package org.impactdata.domain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one resource bundle: French, and English for those who chose it.
 *
 * @param name base name on the class path; {@code _fr} or nothing is added for French,
 * {@code _en} for English
 */
public record TextBundle(String name) {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	/**
	 * A sentence of the bundle.
	 * @param locale English gives English; any other language gives French
	 * @param arguments what the sentence names, texts or numbers
	 * @throws java.util.MissingResourceException when the key has no sentence
	 */
	public String text(Locale locale, String key, Object... arguments) {
		return new MessageFormat(in(locale).getString(key), spoken(locale)).format(arguments);
	}

	public boolean has(Locale locale, String key) {
		return in(locale).containsKey(key);
	}

	/** The bundle itself, for libraries that want one. */
	public ResourceBundle in(Locale locale) {
		return ResourceBundle.getBundle(this.name, spoken(locale), NO_FALLBACK);
	}

	private static Locale spoken(Locale locale) {
		return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
	}

}
