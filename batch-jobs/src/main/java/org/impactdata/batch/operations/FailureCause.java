package org.impactdata.batch.operations;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What made a run fail.
 *
 * @param code key of the sentence
 * @param detail class and message of the failure and of each of its causes, then the
 * stack of what began it, cut
 */
record FailureCause(String code, String detail) {

	static final String UNEXPECTED = "unexpected";

	static final String PROCESS_ENDED = "process-ended";

	static final String RIGHT_WITHDRAWN = "right-withdrawn";

	static final String UNKNOWN_JOB = "unknown-job";

	private static final int DETAIL_LENGTH = 8_000;

	/** MySQL and MariaDB: disk full, table full, no space in the temporary folder. */
	private static final List<Integer> DISK_FULL = List.of(1021, 1114, 1878);

	static FailureCause of(@Nullable Throwable failure, String otherwise) {
		if (failure == null) {
			return new FailureCause(UNEXPECTED, otherwise);
		}
		StringWriter text = new StringWriter();
		PrintWriter lines = new PrintWriter(text);
		causes(failure).forEach(lines::println);
		causes(failure).getLast().printStackTrace(lines);
		String detail = text.toString();
		return new FailureCause(code(failure), detail.substring(0, Math.min(detail.length(), DETAIL_LENGTH)));
	}

	/** The first whose cause is known, of several that came together. */
	static FailureCause of(List<Throwable> failures, String otherwise) {
		Throwable told = failures.stream()
			.filter((failure) -> !code(failure).equals(UNEXPECTED))
			.findFirst()
			.orElse(failures.isEmpty() ? null : failures.getFirst());
		return of(told, otherwise);
	}

	private static String code(Throwable failure) {
		List<Throwable> all = new ArrayList<>(causes(failure));
		for (int index = 0; index < all.size(); index++) {
			String code = known(all.get(index));
			if (code != null) {
				return code;
			}
			// Closing what could not be opened may hide why.
			Arrays.stream(all.get(index).getSuppressed())
				.flatMap((hidden) -> causes(hidden).stream())
				.filter((hidden) -> !all.contains(hidden))
				.forEach(all::add);
		}
		return UNEXPECTED;
	}

	/** The failure first, what began it last. */
	private static List<Throwable> causes(Throwable failure) {
		List<Throwable> causes = new ArrayList<>();
		for (Throwable each = failure; each != null && !causes.contains(each); each = each.getCause()) {
			causes.add(each);
		}
		return causes;
	}

	private static @Nullable String known(Throwable failure) {
		String message = (failure.getMessage() != null) ? failure.getMessage().toLowerCase(Locale.ROOT) : "";
		return switch (failure) {
			case JobFailure named -> named.failureCode();
			case AccessDeniedException refused -> RIGHT_WITHDRAWN;
			case OutOfMemoryError memory -> "out-of-memory";
			case NoSuchFileException file -> "file-vanished";
			case FileNotFoundException file -> "file-vanished";
			case SQLException sql when DISK_FULL.contains(sql.getErrorCode()) -> "disk-full";
			case SQLRecoverableException sql -> "database-away";
			case SQLException sql when sql.getSQLState() != null && sql.getSQLState().startsWith("08") ->
				"database-away";
			case Throwable any when message.contains("no space left on device") -> "disk-full";
			case PessimisticLockingFailureException busy -> "database-busy";
			case DataAccessResourceFailureException away when away.getCause() == null -> "database-away";
			case CannotCreateTransactionException away when away.getCause() == null -> "database-away";
			case IllegalArgumentException rows when message.contains("invalid row number") -> "row-limit";
			default -> null;
		};
	}

}
