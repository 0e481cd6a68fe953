package org.impactdata.domain.agent;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.signin.OwnAttempts;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets agents who are signed in choose another password. */
@Service
@Transactional
public class OwnPasswordService {

	private final AgentRepository agents;

	private final Passwords passwords;

	private final OwnAttempts attempts;

	OwnPasswordService(AgentRepository agents, Passwords passwords, OwnAttempts attempts) {
		this.agents = agents;
		this.passwords = passwords;
		this.attempts = attempts;
	}

	/**
	 * Whether the agent signed in has a password; who comes by single sign-on may not.
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public boolean exists() {
		return self().passwordHash() != null;
	}

	/**
	 * Choose another password.
	 * @throws InvalidValueException when the present one is not right, or the new one is
	 * refused
	 * @throws org.impactdata.domain.DomainException when the present one was wrong too
	 * often
	 */
	@PreAuthorize("isAuthenticated()")
	public void change(String present, String chosen) {
		Agent agent = self();
		if (!this.attempts.check(agent.email(), () -> this.passwords.isOf(agent, present))) {
			throw new InvalidValueException("password.not-present");
		}
		this.passwords.choose(agent, chosen);
	}

	private Agent self() {
		Long id = Caller.current().agentId();
		if (id == null) {
			throw new AccessDeniedException("Only an agent has a password");
		}
		return this.agents.findById(id).orElseThrow();
	}

}
