package org.impactdata.domain.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a role allows.
 *
 * @param permissions with all that they need
 * @param fields how much of each sensitive field is seen; every field is in it
 * @param secondFactor whether who has the role needs a second factor to sign in
 */
public record RoleGrants(Set<Permission> permissions, Map<SensitiveField, FieldVisibility> fields,
		boolean secondFactor) {

	public RoleGrants {
		Map<SensitiveField, FieldVisibility> all = new EnumMap<>(SensitiveField.class);
		for (SensitiveField field : SensitiveField.values()) {
			all.put(field, fields.getOrDefault(field, FieldVisibility.HIDDEN));
		}
		permissions = permissions.isEmpty() ? Set.of()
				: java.util.Collections.unmodifiableSet(EnumSet.copyOf(Permission.withNeeded(permissions)));
		fields = java.util.Collections.unmodifiableMap(all);
	}

	/** As shipped. */
	public static RoleGrants of(ShippedRole role) {
		return new RoleGrants(role.permissions(), role.fields(), false);
	}

}
