package org.impactdata.domain.access;

import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The network address from which the action of this thread was asked for. */
public final class ClientAddress {

	/** The longest run of groups that are zero, the first of equally long ones. */
	private static final Pattern ZEROS = Pattern.compile("(?:^|:)0((?::0)+)(?!.*:0\\1:0)(?::|$)");

	/** As much as the tables hold. */
	private static final int LONGEST = 45;

	private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

	private ClientAddress() {
	}

	/** The address, null when none is known: at a shell, in a job. */
	public static @Nullable String current() {
		return CURRENT.get();
	}

	/**
	 * An address as a server tells it, in the form in which people write it: RFC 5952 for
	 * IPv6.
	 */
	public static String written(String address) {
		String shortened = ZEROS.matcher(address).replaceFirst("::");
		return (shortened.length() <= LONGEST) ? shortened : shortened.substring(0, LONGEST);
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
