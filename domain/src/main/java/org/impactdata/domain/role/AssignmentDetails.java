package org.impactdata.domain.role;

import java.time.LocalDate;
import java.util.Locale;

import org.impactdata.domain.access.ShippedRole;
import org.jspecify.annotations.Nullable;

/**
 * A role that an agent was given.
 *
 * @param id never changes
 * @param agentId whose
 * @param roleId which role
 * @param roleCode of a shipped role, null for one of one's own
 * @param roleName as renamed, null for a shipped role under its own name
 * @param organizationId in this organisation and all below it; null for everything
 * @param organizationName its name
 * @param startsOn first day, null when it began without one
 * @param endsOn last day, null when it does not end
 */
public record AssignmentDetails(long id, long agentId, long roleId, @Nullable String roleCode,
		@Nullable String roleName, @Nullable Long organizationId, @Nullable String organizationName,
		@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {

	/** The role's name, in the given language. */
	public String roleLabel(Locale locale) {
		return (this.roleName != null) ? this.roleName
				: ShippedRole.ofCode(this.roleCode).map((role) -> role.label(locale)).orElse("");
	}

	/** Whether it holds on that day. */
	public boolean holdsOn(LocalDate day) {
		return (this.startsOn == null || !this.startsOn.isAfter(day))
				&& (this.endsOn == null || !this.endsOn.isBefore(day));
	}

}
