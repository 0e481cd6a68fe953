package org.impactdata.batch.operations;

import java.util.Map;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.RecordedScopes;

/**
 * The runs somebody may see: their own, and those asked for within a scope.
 *
 * @param agentId whose own; 0 when no agent asks
 * @param scope where those of others may be seen
 */
record RunReach(long agentId, AccessScope scope) {

	/** Holds for the rows of {@code job_run r}. */
	String condition() {
		return "(r.agent_id = :self or " + RecordedScopes.within(this.scope, "r.scope_id", "reach") + ")";
	}

	Map<String, Object> parameters() {
		return Map.of("self", this.agentId, "reach", this.scope.parameter());
	}

}
