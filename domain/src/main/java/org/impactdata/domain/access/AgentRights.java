package org.impactdata.domain.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may do right now, and where. A permission that is had nowhere has the
 * scope {@link AccessScope#NOTHING}.
 */
public final class AgentRights {

	/** Of whoever has the machine, and of the product itself. */
	public static final AgentRights EVERYTHING = new AgentRights(List.of(everything()));

	/** Of nobody. */
	public static final AgentRights NOTHING = new AgentRights(List.of());

	private static final long NO_ROLE = 0;

	private final List<Grant> grants;

	private final Map<Permission, AccessScope> scopes = new EnumMap<>(Permission.class);

	private final Map<SensitiveField, AccessScope> visible = new EnumMap<>(SensitiveField.class);

	private final Map<SensitiveField, AccessScope> masked = new EnumMap<>(SensitiveField.class);

	AgentRights(List<Grant> grants) {
		this.grants = List.copyOf(grants);
		this.grants.forEach((grant) -> {
			grant.grants()
				.permissions()
				.forEach((permission) -> this.scopes.merge(permission, grant.scope(), AccessScope::or));
			if (grant.grants().permissions().contains(Permission.ADHERENT_READ)) {
				addFields(grant);
			}
		});
	}

	private void addFields(Grant grant) {
		grant.grants().fields().forEach((field, visibility) -> {
			if (visibility == FieldVisibility.VISIBLE) {
				this.visible.merge(field, grant.scope(), AccessScope::or);
			}
			else if (visibility == FieldVisibility.MASKED) {
				this.masked.merge(field, grant.scope(), AccessScope::or);
			}
		});
	}

	private static Grant everything() {
		return new Grant(0, NO_ROLE, ShippedRole.ADMINISTRATOR.name(), null, null, null, null, AccessScope.EVERYTHING,
				RoleGrants.of(ShippedRole.ADMINISTRATOR));
	}

	/** The roles that give them. */
	public List<Grant> grants() {
		return this.grants;
	}

	/** What they would be if that role allowed something else. */
	public AgentRights ifRoleAllowed(long roleId, RoleGrants allowed) {
		return new AgentRights(this.grants.stream()
			.map((grant) -> (grant.roleId() == roleId) ? new Grant(grant.assignmentId(), roleId, grant.roleCode(),
					grant.roleName(), grant.organizationId(), grant.startsOn(), grant.endsOn(), grant.scope(), allowed)
					: grant)
			.toList());
	}

	/** Whether it is allowed anywhere. */
	public boolean may(Permission permission) {
		return !scope(permission).isEmpty();
	}

	/** Where it is allowed. */
	public AccessScope scope(Permission permission) {
		return this.scopes.getOrDefault(permission, AccessScope.NOTHING);
	}

	/** Of whose adherents the field is seen whole. */
	public AccessScope visible(SensitiveField field) {
		return this.visible.getOrDefault(field, AccessScope.NOTHING);
	}

	/** Of whose adherents at least something of the field is seen. */
	public AccessScope recognised(SensitiveField field) {
		return visible(field).or(this.masked.getOrDefault(field, AccessScope.NOTHING));
	}

	/** Whether somebody who has these rights may give those, in that scope, to others. */
	public boolean mayGive(RoleGrants role, AccessScope where) {
		return role.permissions().stream().allMatch((permission) -> scope(permission).covers(where))
				&& role.fields().entrySet().stream().allMatch((field) -> switch (field.getValue()) {
					case VISIBLE -> visible(field.getKey()).covers(where);
					case MASKED -> recognised(field.getKey()).covers(where);
					case HIDDEN -> true;
				});
	}

	/**
	 * How much is seen of a field of an adherent: the most that any role allows that
	 * covers its organisation.
	 * @param organizationId the adherent's, null when it has none
	 */
	public FieldVisibility visibility(SensitiveField field, @Nullable Long organizationId) {
		if (visible(field).contains(organizationId)) {
			return FieldVisibility.VISIBLE;
		}
		return this.masked.getOrDefault(field, AccessScope.NOTHING).contains(organizationId) ? FieldVisibility.MASKED
				: FieldVisibility.HIDDEN;
	}

	/** Whether the field is seen whole wherever adherents are seen. */
	public boolean seesAll(SensitiveField field) {
		return visible(field).covers(scope(Permission.ADHERENT_READ));
	}

	/**
	 * Whose adherents are seen with any of these roles; all of those that are seen at
	 * all, for who may do everything without having a role.
	 */
	public AccessScope seenWithAny(Set<Long> roles) {
		return this.grants.stream()
			.filter((grant) -> grant.roleId() == NO_ROLE || roles.contains(grant.roleId()))
			.filter((grant) -> grant.grants().permissions().contains(Permission.ADHERENT_READ))
			.map(Grant::scope)
			.reduce(AccessScope.NOTHING, AccessScope::or);
	}

	/** Whether any role asks for a second factor. */
	public boolean needsSecondFactor() {
		return this.grants.stream().anyMatch((grant) -> grant.grants().secondFactor());
	}

}
