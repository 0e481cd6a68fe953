package org.impactdata.domain.systemlog;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What brings together everything that one request or one run logged, and the person to
 * whom it is shown.
 */
public final class CorrelationId {

	/** Its name among what is logged with each message. */
	public static final String KEY = "correlationId";

	private static final SecureRandom RANDOM = new SecureRandom();

	private CorrelationId() {
	}

	/** The id of what this thread is doing, null when it has none. */
	public static @Nullable String current() {
		return MDC.get(KEY);
	}

	/** A new one, eight characters. */
	public static String next() {
		byte[] bytes = new byte[4];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** The id of a run of a job. */
	public static String ofRun(long run) {
		return "run-" + run;
	}

	/** The task, to be done on another thread under the id of this one. */
	public static Runnable carried(Runnable task) {
		String id = current();
		return (id == null) ? task : () -> call(id, () -> {
			task.run();
			return id;
		});
	}

	/**
	 * Do something under an id.
	 * @param id at most 24 characters
	 * @return what the action returns
	 */
	public static <T> T call(String id, Supplier<T> action) {
		String before = current();
		MDC.put(KEY, id);
		try {
			return action.get();
		}
		finally {
			if (before == null) {
				MDC.remove(KEY);
			}
			else {
				MDC.put(KEY, before);
			}
		}
	}

}
