package org.impactdata.domain.session;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A session that goes on.
 *
 * @param id never changes; lets nobody in
 * @param agentId whose
 * @param agentName as shown to others
 * @param agentEmail what the agent signs in with
 * @param device with what
 * @param address from where, null when it is not known
 * @param createdAt when the agent signed in
 * @param seenAt when the agent last did something, to half a minute
 * @param current whether the question is asked in it
 * @param mayEnd whether the caller may end it
 */
public record SessionDetails(UUID id, long agentId, String agentName, String agentEmail, Device device,
		@Nullable String address, Instant createdAt, Instant seenAt, boolean current, boolean mayEnd) {
}
