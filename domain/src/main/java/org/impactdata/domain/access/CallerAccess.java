package org.impactdata.domain.access;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What whoever is acting on this thread may do, as it is at this moment. */
@Component("access")
public class CallerAccess {

	private final RightsReader reader;

	CallerAccess(RightsReader reader) {
		this.reader = reader;
	}

	/**
	 * What the caller may do: an agent what roles allow, an operator at a shell and the
	 * product itself everything, anybody else nothing.
	 * @throws AuthenticationCredentialsNotFoundException when nobody is acting
	 */
	public AgentRights rights() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			throw new AuthenticationCredentialsNotFoundException("Nobody acts: use Caller.runAs");
		}
		if (!authentication.isAuthenticated()) {
			return AgentRights.NOTHING;
		}
		return switch (authentication.getPrincipal()) {
			case AgentPrincipal agent -> this.reader.of(agent.id());
			case Caller caller -> of(caller);
			case null, default -> AgentRights.NOTHING;
		};
	}

	private AgentRights of(Caller caller) {
		Long agent = caller.agentId();
		return (agent != null) ? this.reader.of(agent) : AgentRights.EVERYTHING;
	}

	/** What an agent may do; nothing when there is none of that id, or a disabled one. */
	public AgentRights of(long agent) {
		return this.reader.of(agent);
	}

	/**
	 * An organisation and all below it.
	 * @param organizationId null for everything
	 */
	public AccessScope below(@Nullable Long organizationId) {
		return this.reader.below(organizationId);
	}

	/** Whether the caller may anywhere, see {@link Requires}. */
	public boolean may(Permission permission) {
		return rights().may(permission);
	}

	/** Where the caller may. */
	public AccessScope scope(Permission permission) {
		return rights().scope(permission);
	}

}
