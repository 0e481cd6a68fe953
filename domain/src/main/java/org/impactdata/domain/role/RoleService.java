package org.impactdata.domain.role;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.RoleReader;
import org.impactdata.domain.access.ShippedRole;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles and what they allow. */
@Service
@Transactional
public class RoleService {

	private static final String ROLES = "select r.*, (select count(distinct s.agent_id) from agent_assignment s "
			+ "where s.role_id = r.id) as agents from role r ";

	private final JdbcClient jdbc;

	private final RoleReader reader;

	RoleService(JdbcClient jdbc, RoleReader reader) {
		this.jdbc = jdbc;
		this.reader = reader;
	}

	/** All roles, the shipped ones first. */
	@Requires(Permission.AGENT_READ)
	@Transactional(readOnly = true)
	public List<RoleDetails> list() {
		Map<Long, RoleGrants> grants = this.reader.all();
		return this.jdbc.sql(ROLES + "order by r.code is null, r.id")
			.query((row, number) -> new RoleDetails(row.getLong("id"), row.getLong("version"), row.getString("code"),
					row.getString("name"), row.getString("description"), row.getBoolean("customized"),
					Objects.requireNonNull(grants.get(row.getLong("id"))), row.getInt("agents")))
			.list();
	}

	/** A role, if there is one of that id. */
	@Requires(Permission.AGENT_READ)
	@Transactional(readOnly = true)
	public Optional<RoleDetails> find(long id) {
		return list().stream().filter((role) -> role.id() == id).findFirst();
	}

	/** A role the product comes with; none is ever deleted. */
	@Requires(Permission.AGENT_READ)
	@Transactional(readOnly = true)
	public RoleDetails shipped(ShippedRole shipped) {
		return list().stream().filter((role) -> shipped.name().equals(role.code())).findFirst().orElseThrow();
	}

}
