package org.impactdata.domain.role;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.AccessVersion;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.RoleReader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that somebody is left who can manage everything: who can sign in and may
 * manage agents and roles everywhere, without an end.
 */
@Component
public class Administrators {

	private final JdbcClient jdbc;

	private final RoleReader roles;

	private final AccessVersion version;

	Administrators(JdbcClient jdbc, RoleReader roles, AccessVersion version) {
		this.jdbc = jdbc;
		this.roles = roles;
		this.version = version;
	}

	/**
	 * Change agents, roles or assignments: others who do wait for the end of the
	 * transaction, and all nodes learn of it.
	 * @throws DomainException when nobody would be left to manage everything; the change
	 * is to be rolled back
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keepOne(Runnable change) {
		this.version.change();
		boolean before = anyone();
		change.run();
		if (before && !anyone()) {
			throw new DomainException("agent.last-administrator");
		}
	}

	private boolean anyone() {
		List<Long> managing = this.roles.all()
			.entrySet()
			.stream()
			.filter((role) -> role.getValue().permissions().contains(Permission.AGENT_MANAGE)
					&& role.getValue().permissions().contains(Permission.ROLE_MANAGE))
			.map(Map.Entry::getKey)
			.toList();
		return !managing.isEmpty() && this.jdbc.sql("""
				select exists (select 1 from agent g join agent_assignment s on s.agent_id = g.id
				where g.enabled and (g.password_hash is not null or g.signed_in_at is not null)
				  and s.role_id in (:roles) and s.organization_id is null and s.ends_on is null
				  and (s.starts_on is null or s.starts_on <= :today))""")
			.param("roles", managing)
			.param("today", LocalDate.now(ZoneId.systemDefault()))
			.query(Boolean.class)
			.single();
	}

}
