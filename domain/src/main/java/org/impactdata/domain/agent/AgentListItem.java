package org.impactdata.domain.agent;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.role.AssignmentDetails;

/**
 * An agent as one line of a list.
 *
 * @param id never changes
 * @param displayName as shown to others
 * @param email what the agent signs in with
 * @param state whether the agent can sign in
 * @param signedInAt last time, null when never
 * @param roles those where the caller sees agents
 */
public record AgentListItem(long id, String displayName, String email, AgentState state, @Nullable Instant signedInAt,
		List<AssignmentDetails> roles) {
}
