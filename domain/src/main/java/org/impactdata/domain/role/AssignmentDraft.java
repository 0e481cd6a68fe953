package org.impactdata.domain.role;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A role to be given.
 *
 * @param roleId which role
 * @param organizationId in this organisation and all below it; null for everything
 * @param startsOn first day, null for at once
 * @param endsOn last day, null for no end
 */
public record AssignmentDraft(long roleId, @Nullable Long organizationId, @Nullable LocalDate startsOn,
		@Nullable LocalDate endsOn) {

	/** Everywhere, from now on. */
	public static AssignmentDraft everywhere(long roleId) {
		return new AssignmentDraft(roleId, null, null, null);
	}

	/** In an organisation and all below it, from now on. */
	public static AssignmentDraft in(long roleId, long organizationId) {
		return new AssignmentDraft(roleId, organizationId, null, null);
	}

}
