package org.impactdata.domain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The domain's sentences: French, and English for those who chose it.
 */
public final class DomainMessages {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private DomainMessages() {
	}

	/**
	 * A sentence of the bundle.
	 * @param locale English gives English; any other language gives French
	 * @param key key in {@code messages/domain_*.properties}
	 * @param arguments what the sentence names, texts or numbers
	 * @throws java.util.MissingResourceException when the key has no sentence
	 */
	public static String text(Locale locale, String key, Object... arguments) {
		Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
		String pattern = bundle(spoken).getString(key);
		return (arguments.length == 0) ? pattern : new MessageFormat(pattern, spoken).format(arguments);
	}

	static ResourceBundle bundle(Locale spoken) {
		return ResourceBundle.getBundle("messages.domain", spoken, NO_FALLBACK);
	}

}
