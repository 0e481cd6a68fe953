package org.impactdata.domain.organization;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as one line of a list or tree.
 *
 * @param id never changes
 * @param parentId the organisation above; null at the top
 * @param code short and unique
 * @param name what it is called
 * @param hasChildren whether there are organisations below
 * @param active whether it is open
 */
public record OrganizationListItem(long id, @Nullable Long parentId, @Nullable String code, String name,
		boolean hasChildren, boolean active) {

	/** One of which only the name matters. */
	public static OrganizationListItem named(long id, @Nullable String code, String name) {
		return new OrganizationListItem(id, null, code, name, false, true);
	}

}
