package org.impactdata.domain.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ExitCodeGenerator;

/**
 * The product cannot start, for a reason that whoever operates it can remove. Its message
 * is one line that says what is wrong and what to do, in the language of the terminal.
 */
public final class CannotStartException extends RuntimeException implements ExitCodeGenerator {

	private final String reason;

	CannotStartException(String reason, @Nullable Throwable cause, Object... arguments) {
		super(text(reason, arguments), cause);
		this.reason = reason;
	}

	/** The key of the sentence, the same in every language. */
	public String reason() {
		return this.reason;
	}

	@Override
	public int getExitCode() {
		return 3;
	}

	private static String text(String reason, Object... arguments) {
		Locale locale = TerminalLanguage.locale();
		ResourceBundle texts = ResourceBundle.getBundle("org.impactdata.domain.database.failures", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(reason), locale).format(arguments);
	}

}
