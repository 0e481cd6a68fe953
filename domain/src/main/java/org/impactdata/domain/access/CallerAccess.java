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

	private final SecondFactorProof proof;

	CallerAccess(RightsReader reader, SecondFactorProof proof) {
		this.reader = reader;
		this.proof = proof;
	}

	/**
	 * What the caller may do: an agent what roles allow, an operator at a shell and the
	 * product itself everything, anybody else nothing. An agent at a screen may nothing
	 * while a role asks for a second factor that is not set up; jobs go on.
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
			case AgentPrincipal agent -> lacksSecondFactor(agent.id()) ? AgentRights.NOTHING : of(agent.id());
			case Caller caller -> of(caller);
			case null, default -> AgentRights.NOTHING;
		};
	}

	/** Whether a role asks for a second factor that the agent has not set up. */
	public boolean lacksSecondFactor(long agent) {
		return of(agent).needsSecondFactor() && !this.proof.isGiven(agent);
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
