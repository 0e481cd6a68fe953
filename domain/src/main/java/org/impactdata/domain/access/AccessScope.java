package org.impactdata.domain.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Whose adherents: everybody's, or those of some organisations and all below them.
 * Adherents without an organisation are in the scope of everything alone.
 *
 * @param everything whether there is no limit; the sets are then empty
 * @param roots ids of the organisations that were named, none below another
 * @param organizations ids of the roots and of all organisations below them
 */
public record AccessScope(boolean everything, Set<Long> roots, Set<Long> organizations) {

	/** Everybody's. */
	public static final AccessScope EVERYTHING = new AccessScope(true, Set.of(), Set.of());

	/** Nobody's. */
	public static final AccessScope NOTHING = new AccessScope(false, Set.of(), Set.of());

	public AccessScope {
		roots = Set.copyOf(roots);
		organizations = Set.copyOf(organizations);
	}

	/** Whether nothing is in it. */
	public boolean isEmpty() {
		return !this.everything && this.organizations.isEmpty();
	}

	/**
	 * Whether an adherent of that organisation is in it.
	 * @param organizationId null for an adherent without an organisation
	 */
	public boolean contains(@Nullable Long organizationId) {
		return this.everything || (organizationId != null && this.organizations.contains(organizationId));
	}

	/** Whether all of the other is in it. */
	public boolean covers(AccessScope other) {
		return this.everything || (!other.everything && this.organizations.containsAll(other.organizations));
	}

	/** What is in either. */
	public AccessScope or(AccessScope other) {
		if (this.everything || other.isEmpty()) {
			return this;
		}
		if (other.everything || isEmpty()) {
			return other;
		}
		Set<Long> tops = new TreeSet<>();
		addTops(tops, this.roots, other);
		addTops(tops, other.roots, this);
		tops.addAll(common(this.roots, other.roots));
		Set<Long> all = new HashSet<>(this.organizations);
		all.addAll(other.organizations);
		return new AccessScope(false, tops, all);
	}

	/** What is in both. */
	public AccessScope and(AccessScope other) {
		if (this.everything) {
			return other;
		}
		if (other.everything) {
			return this;
		}
		Set<Long> all = common(this.organizations, other.organizations);
		Set<Long> tops = new HashSet<>(this.roots);
		tops.addAll(other.roots);
		tops.retainAll(all);
		return new AccessScope(false, tops, all);
	}

	private static void addTops(Set<Long> tops, Set<Long> roots, AccessScope other) {
		roots.stream().filter((root) -> !other.organizations.contains(root)).forEach(tops::add);
	}

	private static Set<Long> common(Set<Long> some, Set<Long> others) {
		Set<Long> both = new HashSet<>(some);
		both.retainAll(others);
		return both;
	}

	/**
	 * A condition that holds for rows in scope, to be put into a statement. It has a
	 * parameter of that name, to be given {@link #parameter()}, in every case.
	 * @param column of the organisation's id, such as {@code a.organization_id}
	 */
	public String condition(String column, String parameter) {
		return "(" + (this.everything ? "true" : column + " in (:" + parameter + ")") + ")";
	}

	/** What {@link #condition} takes; never empty, as SQL knows no empty list. */
	public Collection<Long> parameter() {
		return this.organizations.isEmpty() ? Set.of(0L) : this.organizations;
	}

}
