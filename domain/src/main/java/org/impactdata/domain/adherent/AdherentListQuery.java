package org.impactdata.domain.adherent;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which adherents to list.
 *
 * @param text what was typed into the search box; blank for everybody
 * @param organizationId the organisation whose adherents, and those of all below it, are
 * listed; null for everybody
 * @param tagId a tag they must have; null for any
 * @param sort by what it is sorted, the first column first; empty for the best matches
 * first, or by name when there is no text
 * @param offset how many to leave out
 * @param limit how many at most, 1 to 1000
 */
public record AdherentListQuery(String text, @Nullable Long organizationId, @Nullable Long tagId, List<SortKey> sort,
		int offset, int limit) {

	private static final int MAX_LIMIT = 1000;

	public AdherentListQuery {
		sort = List.copyOf(sort);
		if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
		}
	}

	/** Sorted by one column, or by the usual order when it is null. */
	public AdherentListQuery(String text, @Nullable AdherentOrder sort, boolean descending, int offset, int limit) {
		this(text, null, null, sort, descending, offset, limit);
	}

	/** Sorted by one column, or by the usual order when it is null. */
	public AdherentListQuery(String text, @Nullable Long organizationId, @Nullable Long tagId,
			@Nullable AdherentOrder sort, boolean descending, int offset, int limit) {
		this(text, organizationId, tagId, (sort != null) ? List.of(new SortKey(sort, descending)) : List.of(), offset,
				limit);
	}

	/** Everybody by name, from the start. */
	public static AdherentListQuery all(int limit) {
		return new AdherentListQuery("", AdherentSort.NAME, false, 0, limit);
	}

	/** The best matches. */
	public static AdherentListQuery search(String text, int limit) {
		return new AdherentListQuery(text, null, false, 0, limit);
	}

	boolean everybody() {
		return this.text.isBlank() && this.tagId == null;
	}

	/** Another page of the same list. */
	public AdherentListQuery page(int offset, int limit) {
		return new AdherentListQuery(this.text, this.organizationId, this.tagId, this.sort, offset, limit);
	}

}
