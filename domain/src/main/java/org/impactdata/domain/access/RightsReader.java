package org.impactdata.domain.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what agents may do, and remembers it until {@link AccessVersion} or the day is
 * another.
 */
@Component
class RightsReader {

	private static final String GRANTS = """
			select s.id, s.role_id, s.organization_id, s.starts_on, s.ends_on, r.code, r.name
			from agent_assignment s
			join agent g on g.id = s.agent_id
			join role r on r.id = s.role_id
			where s.agent_id = ? and g.enabled
			  and (s.starts_on is null or s.starts_on <= ?) and (s.ends_on is null or s.ends_on >= ?)
			order by s.id""";

	private final JdbcClient jdbc;

	private final AccessVersion version;

	private final RoleReader roles;

	private volatile Known known = new Known(0, LocalDate.MIN, Map.of(), new ConcurrentHashMap<>());

	RightsReader(JdbcClient jdbc, AccessVersion version, RoleReader roles) {
		this.jdbc = jdbc;
		this.version = version;
		this.roles = roles;
	}

	AgentRights of(long agent) {
		Known now = known();
		AgentRights rights = now.agents().get(agent);
		if (rights == null) {
			rights = new AgentRights(grants(agent, now));
			now.agents().put(agent, rights);
		}
		return rights;
	}

	private Known known() {
		if (this.version.changing()) {
			return new Known(0, LocalDate.now(ZoneId.systemDefault()), this.roles.all(), new ConcurrentHashMap<>());
		}
		Known latest = this.known;
		long current = this.version.current();
		LocalDate today = LocalDate.now(ZoneId.systemDefault());
		if (latest.version() != current || !latest.day().equals(today)) {
			latest = new Known(current, today, this.roles.all(), new ConcurrentHashMap<>());
			this.known = latest;
		}
		return latest;
	}

	private List<Grant> grants(long agent, Known now) {
		return this.jdbc.sql(GRANTS)
			.params(agent, now.day(), now.day())
			.query((row, number) -> grant(row, now.roles()))
			.list();
	}

	private Grant grant(ResultSet row, Map<Long, RoleGrants> roles) throws SQLException {
		long role = row.getLong("role_id");
		return new Grant(row.getLong("id"), role, row.getString("code"), row.getString("name"),
				row.getObject("organization_id", Long.class), row.getObject("starts_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class), below(row.getObject("organization_id", Long.class)),
				roles.getOrDefault(role, new RoleGrants(Set.of(), Map.of(), false)));
	}

	AccessScope below(@Nullable Long organization) {
		if (organization == null) {
			return AccessScope.EVERYTHING;
		}
		return new AccessScope(false, Set.of(organization), Set.copyOf(this.jdbc.sql("""
				select below.id from organization o join organization below on below.path like concat(o.path, '%')
				where o.id = ? and below.merged_into is null""").param(organization).query(Long.class).list()));
	}

	/** What was read, and when it was true. */
	private record Known(long version, LocalDate day, Map<Long, RoleGrants> roles,
			ConcurrentMap<Long, AgentRights> agents) {
	}

}
