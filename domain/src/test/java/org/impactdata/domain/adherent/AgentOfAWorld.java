package org.impactdata.domain.adherent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.jspecify.annotations.Nullable;

/**
 * An agent, and what it may by an evaluation that shares nothing with the product's.
 *
 * @param tree of the organisations
 * @param id of the agent
 * @param parts what its assignments say
 */
record AgentOfAWorld(Tree tree, long id, List<Part> parts) {

	boolean mayAnywhere(Permission permission) {
		return this.parts.stream().anyMatch((part) -> part.permissions().contains(permission));
	}

	boolean may(Permission permission, @Nullable Long organization) {
		return this.parts.stream()
			.anyMatch((part) -> part.permissions().contains(permission) && covers(part, organization));
	}

	FieldVisibility sees(SensitiveField field, @Nullable Long organization) {
		return this.parts.stream()
			.filter((part) -> part.permissions().contains(Permission.ADHERENT_READ) && covers(part, organization))
			.map((part) -> Objects.requireNonNull(part.fields().get(field)))
			.max(Comparator.naturalOrder())
			.orElse(FieldVisibility.HIDDEN);
	}

	/** Whether a field that is restricted to some roles is seen. */
	boolean seesSecret(@Nullable Long organization) {
		return this.parts.stream()
			.anyMatch((part) -> part.secret() && part.permissions().contains(Permission.ADHERENT_READ)
					&& covers(part, organization));
	}

	private boolean covers(Part part, @Nullable Long organization) {
		Long root = part.organization();
		return root == null || (organization != null && this.tree.isBelow(organization, root));
	}

	@Override
	public String toString() {
		return "agent " + this.id + " " + this.parts;
	}

	/** Which organisations are below which. */
	@FunctionalInterface
	interface Tree {

		/** Whether one is the other or below it. */
		boolean isBelow(long organization, long above);

	}

	/**
	 * What one assignment of an agent says.
	 *
	 * @param secret whether its role is one of those that see the restricted field
	 */
	record Part(Set<Permission> permissions, Map<SensitiveField, FieldVisibility> fields, @Nullable Long organization,
			boolean secret) {
	}

}
