package org.impactdata.domain.role;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.role.RoleConsequences.Effect;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells before a role is changed who would gain and who would lose what. */
@Service
@Transactional(readOnly = true)
public class RoleConsequencesService {

	private final JdbcClient jdbc;

	private final CallerAccess access;

	RoleConsequencesService(JdbcClient jdbc, CallerAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/**
	 * What would become of those who have a role.
	 * @param roleId of the role; nobody has one that is not there
	 * @param grants what it would allow
	 * @throws DomainException when the caller may not change roles everywhere
	 */
	@Requires(Permission.ROLE_MANAGE)
	public RoleConsequences preview(long roleId, RoleGrants grants) {
		if (!this.access.scope(Permission.ROLE_MANAGE).everything()) {
			throw new DomainException("role.not-everywhere");
		}
		List<Effect> effects = new ArrayList<>();
		int[] others = new int[2];
		this.jdbc.sql("""
				select g.id, g.display_name from agent g
				where exists (select 1 from agent_assignment s where s.agent_id = g.id and s.role_id = ?)
				order by g.display_name, g.id""").param(roleId).query((row) -> {
			AgentRights before = this.access.of(row.getLong(1));
			if (before.grants().stream().noneMatch((grant) -> grant.roleId() == roleId)) {
				others[1]++;
				return;
			}
			Effect effect = effect(row.getLong(1), row.getString(2), before, before.ifRoleAllowed(roleId, grants));
			if (effect.gains() || effect.loses() || effect.factorNeeded()) {
				effects.add(effect);
			}
			else {
				others[0]++;
			}
		});
		return new RoleConsequences(effects, others[0], others[1]);
	}

	private static Effect effect(long agent, String name, AgentRights before, AgentRights after) {
		Set<SensitiveField> less = fieldsBeyond(before, after);
		return new Effect(agent, name, beyond(after, before), beyond(before, after), fieldsBeyond(after, before), less,
				after.needsSecondFactor() && !before.needsSecondFactor());
	}

	/** What some rights allow where others do not. */
	private static Set<Permission> beyond(AgentRights some, AgentRights others) {
		Set<Permission> beyond = EnumSet.noneOf(Permission.class);
		for (Permission permission : Permission.values()) {
			if (!covers(others.scope(permission), some.scope(permission))) {
				beyond.add(permission);
			}
		}
		return beyond;
	}

	private static Set<SensitiveField> fieldsBeyond(AgentRights some, AgentRights others) {
		Set<SensitiveField> beyond = EnumSet.noneOf(SensitiveField.class);
		for (SensitiveField field : SensitiveField.values()) {
			if (!covers(others.visible(field), some.visible(field))
					|| !covers(others.recognised(field), some.recognised(field))) {
				beyond.add(field);
			}
		}
		return beyond;
	}

	private static boolean covers(AccessScope scope, AccessScope other) {
		return other.isEmpty() || scope.covers(other);
	}

}
