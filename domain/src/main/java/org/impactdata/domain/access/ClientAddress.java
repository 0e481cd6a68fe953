package org.impactdata.domain.access;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The network address from which the action of this thread was asked for. */
public final class ClientAddress {

	private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

	private ClientAddress() {
	}

	/** The address, null when none is known: at a shell, in a job. */
	public static @Nullable String current() {
		return CURRENT.get();
	}

	/** Do something asked for from that address. */
	public static <T, E extends Exception> T call(@Nullable String address, Action<T, E> action) throws E {
		String before = CURRENT.get();
		CURRENT.set(address);
		try {
			return action.call();
		}
		finally {
			if (before == null) {
				CURRENT.remove();
			}
			else {
				CURRENT.set(before);
			}
		}
	}

	/** See {@link #call(String, Action)}. */
	public static <T> T get(@Nullable String address, Supplier<T> action) {
		return call(address, action::get);
	}

	/**
	 * What is done.
	 *
	 * @param <T> what it returns
	 * @param <E> what it may throw
	 */
	@FunctionalInterface
	public interface Action<T, E extends Exception> {

		T call() throws E;

	}

}
