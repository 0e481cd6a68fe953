package org.impactdata.domain.agent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.role.AssignmentDetails;

/**
 * What is known of an agent to those who see agents.
 *
 * @param id never changes
 * @param version of the agent as it was read
 * @param email what the agent signs in with
 * @param displayName as shown to others
 * @param language in which screens and mails speak
 * @param state whether the agent can sign in
 * @param createdAt when the agent was invited
 * @param signedInAt last time, null when never
 * @param linkEndsAt until when a link to choose a password works, null when there is none
 * @param roles those where the caller sees agents
 * @param manageable whether the caller manages agents wherever this one has a role
 * @param resettable whether the caller may also have a link to this agent's account: it
 * takes all that the agent may do
 */
public record AgentProfile(long id, long version, String email, String displayName, Locale language, AgentState state,
		Instant createdAt, @Nullable Instant signedInAt, @Nullable Instant linkEndsAt, List<AssignmentDetails> roles,
		boolean manageable, boolean resettable) {
}
