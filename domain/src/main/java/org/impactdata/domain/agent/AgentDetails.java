package org.impactdata.domain.agent;

import java.util.Locale;

/**
 * An agent.
 *
 * @param id never changes
 * @param email what the agent signs in with
 * @param displayName as shown to others
 * @param language in which screens speak to the agent
 * @param enabled whether the agent may sign in
 * @param hasPassword whether the agent chose a password yet
 */
public record AgentDetails(long id, String email, String displayName, Locale language, boolean enabled,
		boolean hasPassword) {

	static AgentDetails of(Agent agent) {
		return new AgentDetails(agent.id(), agent.email(), agent.displayName(), Locale.forLanguageTag(agent.language()),
				agent.enabled(), agent.passwordHash() != null);
	}

}
