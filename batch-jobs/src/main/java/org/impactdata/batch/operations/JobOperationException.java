package org.impactdata.batch.operations;

import java.util.List;
import java.util.Locale;

/** A job operation that was refused, with the reason for a person. */
public class JobOperationException extends RuntimeException {

	private final String code;

	private final List<String> arguments;

	JobOperationException(String code, String... arguments) {
		super(sentence(code, List.of(arguments), Locale.ENGLISH));
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/** Key of the sentence, without the {@code refused.} prefix. */
	public String code() {
		return this.code;
	}

	/** Why it was refused and what is expected. */
	public String sentence(Locale locale) {
		return sentence(this.code, this.arguments, locale);
	}

	private static String sentence(String code, List<String> arguments, Locale locale) {
		return JobTexts.BUNDLE.text(locale, "refused." + code, arguments.toArray());
	}

}
