package org.impactdata.domain;

import java.util.Locale;

/**
 * The domain's sentences.
 */
public final class DomainMessages {

	static final TextBundle BUNDLE = new TextBundle("messages.domain");

	private DomainMessages() {
	}

	/** The sentence of a key in {@code messages/domain_*.properties}. */
	public static String text(Locale locale, String key, Object... arguments) {
		return BUNDLE.text(locale, key, arguments);
	}

	/** Whether there is a sentence of that key. */
	public static boolean has(Locale locale, String key) {
		return BUNDLE.has(locale, key);
	}

}
