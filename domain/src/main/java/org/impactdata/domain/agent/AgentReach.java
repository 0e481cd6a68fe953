package org.impactdata.domain.agent;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.RoleReader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the caller may touch another agent: only who manages agents wherever that one
 * has a role, past and coming ones included, manages the agent; and only who has all that
 * the agent may do gets at the agent's account, since who has a link to it becomes that
 * agent.
 */
@Component
class AgentReach {

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final RoleReader roles;

	AgentReach(JdbcClient jdbc, CallerAccess access, RoleReader roles) {
		this.jdbc = jdbc;
		this.access = access;
		this.roles = roles;
	}

	boolean manages(long agentId) {
		return manages(given(agentId));
	}

	private boolean manages(List<Given> given) {
		AccessScope scope = this.access.scope(Permission.AGENT_MANAGE);
		return scope.everything() || (!given.isEmpty()
				&& given.stream().allMatch((one) -> scope.covers(this.access.below(one.organizationId()))));
	}

	boolean mayTakeOver(long agentId) {
		List<Given> given = given(agentId);
		AgentRights rights = this.access.rights();
		Map<Long, RoleGrants> all = this.roles.all();
		return manages(given) && given.stream()
			.allMatch((one) -> rights.mayGive(all.getOrDefault(one.roleId(), RoleGrants.NOTHING),
					this.access.below(one.organizationId())));
	}

	void requireManaged(long agentId) {
		if (!manages(agentId)) {
			throw new DomainException("agent.not-yours");
		}
	}

	void requireMayTakeOver(long agentId) {
		requireManaged(agentId);
		if (!mayTakeOver(agentId)) {
			throw new DomainException("agent.more-than-own");
		}
	}

	private List<Given> given(long agentId) {
		return this.jdbc.sql("select role_id, organization_id from agent_assignment where agent_id = ?")
			.param(agentId)
			.query((row, number) -> new Given(row.getLong(1), row.getObject(2, Long.class)))
			.list();
	}

	private record Given(long roleId, @Nullable Long organizationId) {
	}

}
