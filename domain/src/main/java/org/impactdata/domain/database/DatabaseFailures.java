package org.impactdata.domain.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Puts what a server, a driver or a file system reports into words.
 */
final class DatabaseFailures {

	private static final String NO_SPACE = "No space left";

	private DatabaseFailures() {
	}

	/**
	 * The sentence for a failure of a database or a full disk, or nothing when it is of
	 * another kind.
	 */
	static Optional<CannotStartException> find(Throwable failure, String place) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotStartException known) {
				return Optional.of(known);
			}
			if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains(NO_SPACE)) {
				return Optional.of(new CannotStartException("disk-full", failure, place));
			}
			if (cause instanceof SQLException sql) {
				CannotStartException known = ofSql(sql, place);
				if (known != null) {
					return Optional.of(known);
				}
			}
		}
		return Optional.empty();
	}

	static CannotStartException ofConnection(SQLException failure, DatabaseAddress address) {
		CannotStartException known = ofSql(failure, address.place());
		return (known != null) ? known
				: new CannotStartException("refused", failure, address.place(), firstLine(failure));
	}

	static CannotStartException ofFolder(Path folder, IOException failure) {
		String text = String.valueOf(failure.getMessage());
		if (text.contains(NO_SPACE)) {
			return new CannotStartException("disk-full", failure, folder);
		}
		if (failure instanceof FileAlreadyExistsException) {
			return new CannotStartException("not-a-folder", failure, folder);
		}
		if (failure instanceof AccessDeniedException) {
			return new CannotStartException("folder-not-writable", failure, folder);
		}
		return new CannotStartException("folder", failure, folder, text);
	}

	private static @Nullable CannotStartException ofSql(SQLException failure, String place) {
		String state = (failure.getSQLState() != null) ? failure.getSQLState() : "";
		return switch (failure.getErrorCode()) {
			case 1045, 1698, 1130, 1251, 1862, 1820, 4151 ->
				new CannotStartException("access", failure, place, firstLine(failure));
			case 1049 -> new CannotStartException("schema", failure, place);
			case 1044, 1142, 1143, 1227, 1370, 1410 ->
				new CannotStartException("right", failure, place, firstLine(failure));
			case 1040, 1203, 1226 -> new CannotStartException("too-many", failure, place);
			case 1021, 1114, 3675 -> new CannotStartException("disk-full", failure, place);
			case 1290, 1792, 1836 -> new CannotStartException("read-only", failure, place);
			default -> (state.startsWith("08") || failure.getErrorCode() == 0 && isLinkFailure(failure))
					? new CannotStartException("unreachable", failure, place, rootCause(failure)) : null;
		};
	}

	private static boolean isLinkFailure(SQLException failure) {
		return String.valueOf(failure.getMessage()).contains("link failure");
	}

	private static String rootCause(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null && cause.getCause() != cause) {
			cause = cause.getCause();
		}
		return (cause instanceof SQLException) ? firstLine(cause)
				: cause.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT) + ": "
						+ firstLine(cause);
	}

	static String firstLine(Throwable failure) {
		String text = String.valueOf(failure.getMessage());
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).findFirst().orElse(text);
	}

}
