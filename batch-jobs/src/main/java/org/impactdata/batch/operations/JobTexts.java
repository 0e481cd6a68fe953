package org.impactdata.batch.operations;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/** Sentences about jobs: French, and English for those who chose it. */
public final class JobTexts {

	static final String BUNDLE = "messages.jobs";

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private JobTexts() {
	}

	/** What a state is called. */
	public static String state(JobRunState state, Locale locale) {
		return text(BUNDLE, locale, "state." + state.name());
	}

	/**
	 * What went wrong and what to do, for a person.
	 * @param description the job, null when it is not known here
	 * @param code the run's failure code
	 */
	public static String failure(@Nullable JobDescription description, String code, Locale locale) {
		String key = "failure." + code;
		if (description != null && has(description.bundle(), locale, key)) {
			return text(description.bundle(), locale, key);
		}
		return text(BUNDLE, locale, has(BUNDLE, locale, key) ? key : "failure." + FailureCause.UNEXPECTED);
	}

	static boolean has(String bundle, Locale locale, String key) {
		return bundle(bundle, locale).containsKey(key);
	}

	static String text(String bundle, Locale locale, String key, Object... arguments) {
		String pattern = bundle(bundle, locale).getString(key);
		return (arguments.length == 0) ? pattern : new MessageFormat(pattern, spoken(locale)).format(arguments);
	}

	private static ResourceBundle bundle(String bundle, Locale locale) {
		return ResourceBundle.getBundle(bundle, spoken(locale), NO_FALLBACK);
	}

	private static Locale spoken(Locale locale) {
		return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
	}

}
