package org.impactdata.domain.access;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is acting. Kept by the history of every change.
 *
 * @param name as shown to others, at most 120 characters
 * @param origin from where
 * @param language in which to answer
 * @param agentId of the agent who acts, null when none does: an operator, the product
 */
public record Caller(String name, Origin origin, Locale language, @Nullable Long agentId) {

	private static final int MAX_NAME = 120;

	private static final Caller SYSTEM = new Caller("Impact Data", Origin.SYSTEM, Locale.FRENCH);

	public Caller {
		name = (name.length() <= MAX_NAME) ? name : name.substring(0, MAX_NAME);
	}

	/** Somebody who is no agent. */
	public Caller(String name, Origin origin, Locale language) {
		this(name, origin, language, null);
	}

	/**
	 * Who is acting on this thread: the agent signed in, who {@link #runAs} was told, or
	 * the product itself.
	 */
	public static Caller current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			return SYSTEM;
		}
		if (authentication instanceof CallerAuthentication acting) {
			return acting.getPrincipal();
		}
		if (authentication.getPrincipal() instanceof AgentPrincipal agent) {
			return new Caller(agent.displayName(), Origin.CONSOLE, agent.language(), agent.id());
		}
		return new Caller(authentication.getName(), Origin.CONSOLE, Locale.FRENCH);
	}

	/** The product itself. */
	public static Caller system() {
		return SYSTEM;
	}

	/**
	 * Do something as this caller: an agent with what that agent may do at that moment,
	 * anybody else with every permission, since whoever has the machine has the data.
	 * @return what the action returns
	 */
	public <T> T call(Supplier<T> action) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new CallerAuthentication(this));
		SecurityContextHolder.setContext(context);
		try {
			return action.get();
		}
		finally {
			if (before.getAuthentication() == null) {
				SecurityContextHolder.clearContext();
			}
			else {
				SecurityContextHolder.setContext(before);
			}
		}
	}

	/** Do something as that caller, see {@link #call}. */
	public static void runAs(Caller caller, Runnable action) {
		caller.call(() -> {
			action.run();
			return caller;
		});
	}

	private static final class CallerAuthentication extends AbstractAuthenticationToken {

		private final transient Caller caller;

		CallerAuthentication(Caller caller) {
			super(List.of());
			this.caller = caller;
			setAuthenticated(true);
		}

		@Override
		public Object getCredentials() {
			return "";
		}

		@Override
		public Caller getPrincipal() {
			return this.caller;
		}

		@Override
		public String getName() {
			return this.caller.name();
		}

	}

}
