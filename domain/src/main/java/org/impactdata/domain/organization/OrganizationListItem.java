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
 */
public record OrganizationListItem(long id, @Nullable Long parentId, @Nullable String code, String name,
		boolean hasChildren) {
}
