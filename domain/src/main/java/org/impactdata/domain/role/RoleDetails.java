package org.impactdata.domain.role;

import java.util.Locale;

import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.ShippedRole;
import org.jspecify.annotations.Nullable;

/**
 * A role.
 *
 * @param id never changes
 * @param version to be given back when changing what was read
 * @param code of a shipped role, null for one of one's own
 * @param name as given, null for a shipped role under its own name
 * @param description as given, null for a shipped role under its own
 * @param customized whether a shipped role is other than shipped
 * @param grants what it allows
 * @param agents how many agents have it, today or at another time
 */
public record RoleDetails(long id, long version, @Nullable String code, @Nullable String name,
		@Nullable String description, boolean customized, RoleGrants grants, int agents) {

	/** Its name, in the given language when it is a shipped one. */
	public String label(Locale locale) {
		return (this.name != null) ? this.name
				: ShippedRole.ofCode(this.code).map((role) -> role.label(locale)).orElse("");
	}

	/** What it is for, in the given language when it is a shipped one. */
	public String description(Locale locale) {
		return (this.description != null) ? this.description
				: ShippedRole.ofCode(this.code).map((role) -> role.description(locale)).orElse("");
	}

	/** Whether it is a shipped role that is no longer what it came as. */
	public boolean restorable() {
		return this.code != null
				&& (this.customized || this.name != null || this.description != null || this.grants.secondFactor());
	}

	/** Whether it is one of those the product comes with. */
	public boolean shipped() {
		return this.code != null;
	}

}
