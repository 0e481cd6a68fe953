package org.impactdata.domain.agent;

import org.jspecify.annotations.Nullable;

/**
 * Which agents to list.
 *
 * @param text part of the name or address, empty for all
 * @param roleId of a role they have, null for any
 * @param organizationId of an organisation at, above or below which they have a role,
 * null for any
 * @param state in which they are, null for any
 */
public record AgentListQuery(String text, @Nullable Long roleId, @Nullable Long organizationId,
		@Nullable AgentState state) {

	/** All of them. */
	public static final AgentListQuery ALL = new AgentListQuery("", null, null, null);

}
