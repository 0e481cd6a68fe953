package org.impactdata.domain.agent;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what the security framework keeps of an agent who has proven who they are. */
@Component
public class SignedInAgents {

	private final AgentRepository agents;

	SignedInAgents(AgentRepository agents) {
		this.agents = agents;
	}

	/** The agent of that id, unless disabled. */
	@Transactional(readOnly = true)
	public Optional<SignedInAgent> find(long id) {
		return this.agents.findById(id).filter(Agent::enabled).map((agent) -> {
			SignedInAgent signedIn = new SignedInAgent(agent);
			signedIn.eraseCredentials();
			return signedIn;
		});
	}

}
