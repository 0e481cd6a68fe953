package org.impactdata.domain;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a value, as the key of a sentence and what the sentence names.
 *
 * @param code key of the sentence in the bundle, without the {@code problem.} prefix
 * @param arguments what the sentence quotes, in order
 */
public record Problem(String code, List<String> arguments) {

	public Problem {
		arguments = List.copyOf(arguments);
	}

	public static Problem of(String code, String... arguments) {
		return new Problem(code, List.of(arguments));
	}

	/** The sentence that says what is expected, in the given language. */
	public String sentence(Locale locale) {
		return DomainMessages.text(locale, "problem." + this.code, this.arguments.toArray());
	}

}
