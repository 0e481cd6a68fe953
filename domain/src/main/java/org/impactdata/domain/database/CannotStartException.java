package org.impactdata.domain.database;

import java.util.Optional;

import org.impactdata.domain.TextBundle;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ExitCodeGenerator;

/**
 * The product cannot start, for a reason that whoever operates it can remove. Its message
 * is one line that says what is wrong and what to do, in the language of the terminal.
 */
public final class CannotStartException extends RuntimeException implements ExitCodeGenerator {

	private static final TextBundle TEXTS = new TextBundle("org.impactdata.domain.database.failures");

	private final String reason;

	CannotStartException(String reason, @Nullable Throwable cause, Object... arguments) {
		super(TEXTS.text(TerminalLanguage.locale(), reason, arguments), cause);
		this.reason = reason;
	}

	/**
	 * The sentence for what the database or the disk reported, or nothing when the
	 * failure is of another kind.
	 * @param place where the database or the data folder is, for the sentence
	 */
	public static Optional<CannotStartException> behind(Throwable failure, String place) {
		return DatabaseFailures.find(failure, place);
	}

	/** The key of the sentence, the same in every language. */
	public String reason() {
		return this.reason;
	}

	@Override
	public int getExitCode() {
		return 3;
	}

}
