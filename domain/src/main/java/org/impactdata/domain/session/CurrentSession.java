package org.impactdata.domain.session;

import java.util.UUID;

import org.impactdata.domain.access.ClientAddress;
import org.jspecify.annotations.Nullable;

/** The session in which the action of this thread was asked for. */
public final class CurrentSession {

	private static final ThreadLocal<@Nullable UUID> CURRENT = new ThreadLocal<>();

	private CurrentSession() {
	}

	/** Its id, null when there is none: at a shell, in a job, before signing in. */
	public static @Nullable UUID id() {
		return CURRENT.get();
	}

	/** Do something asked for in that session. */
	public static <T, E extends Exception> T call(@Nullable UUID session, ClientAddress.Action<T, E> action) throws E {
		UUID before = CURRENT.get();
		CURRENT.set(session);
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

}
