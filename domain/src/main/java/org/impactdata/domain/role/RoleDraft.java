package org.impactdata.domain.role;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.SensitiveField;

/**
 * What a role is to become.
 *
 * @param version of the role when it was read; of no meaning for a new one
 * @param name what it is called, at most 120 characters; null for a shipped role under
 * the name it came with
 * @param description what it is for, at most 500 characters, null when not said
 * @param grants what it is to allow
 */
public record RoleDraft(long version, @Nullable String name, @Nullable String description, RoleGrants grants) {

	/** A role of one's own. */
	public static RoleDraft named(String name, @Nullable String description, RoleGrants grants) {
		return new RoleDraft(0, name, description, grants);
	}

	/** A role as it is. */
	public static RoleDraft of(RoleDetails role) {
		return new RoleDraft(role.version(), role.name(), role.description(), role.grants());
	}

	/** The same, allowing something else. */
	public RoleDraft allowing(RoleGrants grants) {
		return new RoleDraft(this.version, this.name, this.description, grants);
	}

	/** The same, allowing these permissions and all that they need. */
	public RoleDraft allowing(Set<Permission> permissions) {
		return allowing(new RoleGrants(permissions, this.grants.fields(), this.grants.secondFactor()));
	}

	/** The same, showing that much of each sensitive field. */
	public RoleDraft showing(Map<SensitiveField, FieldVisibility> fields) {
		return allowing(new RoleGrants(this.grants.permissions(), fields, this.grants.secondFactor()));
	}

}
