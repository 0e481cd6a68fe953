package org.impactdata.domain.access;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A role that an agent has today, and where.
 *
 * @param assignmentId of the assignment that gives it
 * @param roleId which role
 * @param roleCode of a shipped role, null for one of one's own
 * @param roleName the name it was given, null for a shipped role that keeps its own
 * @param organizationId the organisation it is limited to, with all below; null for
 * everything
 * @param startsOn its first day, null when it began without one
 * @param endsOn its last day, null when it does not end
 * @param scope whose adherents
 * @param grants what the role allows there
 */
public record Grant(long assignmentId, long roleId, @Nullable String roleCode, @Nullable String roleName,
		@Nullable Long organizationId, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, AccessScope scope,
		RoleGrants grants) {

	/** The role's name, in the given language. */
	public String roleLabel(java.util.Locale locale) {
		return (this.roleName != null) ? this.roleName
				: ShippedRole.ofCode(this.roleCode).map((role) -> role.label(locale)).orElse("");
	}

}
