package org.impactdata.domain.role;

import java.util.List;
import java.util.Map;

import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;

/**
 * Why an agent may do what the agent may do today.
 *
 * @param permissions what is allowed, and the roles that allow it
 * @param fields how much is seen of each sensitive field, and the roles that show it
 * @param hidden how many more roles there are where the caller does not see agents
 */
public record AccessExplanation(Map<Permission, List<AssignmentDetails>> permissions,
		Map<SensitiveField, Map<FieldVisibility, List<AssignmentDetails>>> fields, int hidden) {
}
