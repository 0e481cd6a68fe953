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

	/** Nothing at all. */
	public static final RoleGrants NOTHING = new RoleGrants(Set.of(), Map.of(), false);

	public RoleGrants {
		Map<SensitiveField, FieldVisibility> all = new EnumMap<>(SensitiveField.class);
		for (SensitiveField field : SensitiveField.values()) {
			all.put(field, fields.getOrDefault(field, FieldVisibility.HIDDEN));
		}
		permissions = permissions.isEmpty() ? Set.of()
				: java.util.Collections.unmodifiableSet(EnumSet.copyOf(Permission.withNeeded(permissions)));
		fields = java.util.Collections.unmodifiableMap(all);
	}

	/** Whether the other allows and shows the same, whatever it asks for at sign-in. */
	public boolean allowsSameAs(RoleGrants other) {
		return this.permissions.equals(other.permissions) && this.fields.equals(other.fields);
	}

	/** What of this the other does not allow or show. */
	public RoleGrants beyond(RoleGrants other) {
		Set<Permission> added = EnumSet.noneOf(Permission.class);
		added.addAll(this.permissions);
		added.removeAll(other.permissions);
		Map<SensitiveField, FieldVisibility> more = new EnumMap<>(SensitiveField.class);
		this.fields.forEach((field, visibility) -> {
			if (visibility.compareTo(other.fields.getOrDefault(field, FieldVisibility.HIDDEN)) > 0) {
				more.put(field, visibility);
			}
		});
		return new RoleGrants(added, more, this.secondFactor);
	}

	/** As shipped. */
	public static RoleGrants of(ShippedRole role) {
		return new RoleGrants(role.permissions(), role.fields(), false);
	}

}
