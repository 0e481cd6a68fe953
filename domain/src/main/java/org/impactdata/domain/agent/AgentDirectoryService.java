package org.impactdata.domain.agent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.role.AssignmentDetails;
import org.impactdata.domain.role.AssignmentService;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds agents: whoever sees agents everywhere finds all, others those who have a role
 * where they see agents.
 */
@Service
@Transactional(readOnly = true)
public class AgentDirectoryService {

	private static final int MOST = 1000;

	private static final String STATE = """
			case when not g.enabled then 'DISABLED'
			     when g.password_hash is not null or g.signed_in_at is not null then 'ACTIVE'
			     when exists (select 1 from agent_link l where l.agent_id = g.id and l.used_at is null
			                  and l.expires_at > :now) then 'INVITED'
			     else 'EXPIRED' end""";

	private static final String AGENTS = "select g.*, " + STATE + " as state, (select max(l.expires_at) "
			+ "from agent_link l where l.agent_id = g.id and l.used_at is null and l.expires_at > :now) as link_ends_at "
			+ "from agent g where g.deleted_at is null and ";

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final AssignmentService assignments;

	private final AgentReach reach;

	AgentDirectoryService(JdbcClient jdbc, CallerAccess access, AssignmentService assignments, AgentReach reach) {
		this.jdbc = jdbc;
		this.access = access;
		this.assignments = assignments;
		this.reach = reach;
	}

	/** The agents asked for, by name, a thousand at most. */
	@Requires(Permission.AGENT_READ)
	public List<AgentListItem> list(AgentListQuery query) {
		AccessScope scope = this.access.scope(Permission.AGENT_READ);
		String text = "%" + query.text().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
		AgentState state = query.state();
		return this.jdbc
			.sql(AGENTS + inScope(scope) + """
					 and (g.display_name like :text or g.email like lower(:text))
					and (:state is null or\s""" + STATE + " = :state) and (:role is null and :organization is null or "
					+ """
							exists (select 1 from agent_assignment s left join organization o on o.id = s.organization_id
							    left join organization asked on asked.id = :organization
							    where s.agent_id = g.id and (:role is null or s.role_id = :role) and\s"""
					+ seen(scope) + """
							    and (:organization is null or s.organization_id is null
							        or asked.path like concat(o.path, '%') or o.path like concat(asked.path, '%'))))
							order by g.display_name, g.id limit\s""" + MOST)
			.param("now", Timestamp.from(Instant.now()))
			.param("scope", scope.parameter())
			.param("text", text)
			.param("state", (state != null) ? state.name() : null)
			.param("role", query.roleId())
			.param("organization", query.organizationId())
			.query((row, number) -> item(row))
			.list();
	}

	/** An agent, if there is one of that id whom the caller sees. */
	@Requires(Permission.AGENT_READ)
	public Optional<AgentProfile> find(long id) {
		AccessScope scope = this.access.scope(Permission.AGENT_READ);
		return this.jdbc.sql(AGENTS + inScope(scope) + " and g.id = :id")
			.param("now", Timestamp.from(Instant.now()))
			.param("scope", scope.parameter())
			.param("id", id)
			.query((row, number) -> profile(row))
			.optional();
	}

	/** Whether the caller manages agents in every organisation. */
	@Requires(Permission.AGENT_READ)
	public boolean managesEverywhere() {
		return this.access.scope(Permission.AGENT_MANAGE).everything();
	}

	private static String inScope(AccessScope scope) {
		return scope.everything() ? "true"
				: "exists (select 1 from agent_assignment s where s.agent_id = g.id and " + seen(scope) + ")";
	}

	private static String seen(AccessScope scope) {
		return scope.condition("s.organization_id", "scope");
	}

	private AgentListItem item(ResultSet row) throws SQLException {
		return new AgentListItem(row.getLong("id"), row.getString("display_name"), row.getString("email"),
				AgentState.valueOf(row.getString("state")), moment(row, "signed_in_at"),
				this.assignments.of(row.getLong("id")));
	}

	private AgentProfile profile(ResultSet row) throws SQLException {
		long id = row.getLong("id");
		List<AssignmentDetails> roles = this.assignments.of(id);
		return new AgentProfile(id, row.getLong("version"), row.getString("email"), row.getString("display_name"),
				Locale.forLanguageTag(row.getString("language")), AgentState.valueOf(row.getString("state")),
				row.getTimestamp("created_at").toInstant(), moment(row, "signed_in_at"), moment(row, "link_ends_at"),
				roles, this.reach.manages(id), this.reach.mayTakeOver(id));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

}
