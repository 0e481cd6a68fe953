package org.impactdata.domain.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.impactdata.domain.access.AccessScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the sessions that go on. One is seen where any role of its agent lies in scope,
 * and ended where all of them do.
 */
@Component
class SessionReader {

	private static final String ROLES = "select 1 from agent_assignment x where x.agent_id = s.agent_id "
			+ "and (x.ends_on is null or x.ends_on >= :today)";

	private final JdbcClient jdbc;

	SessionReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The agent's own, all of which may be ended. */
	List<SessionDetails> own(long agentId) {
		return read(AccessScope.EVERYTHING, "s.agent_id = :agent", Map.of("agent", agentId), Integer.MAX_VALUE);
	}

	List<SessionDetails> ofAgent(long agentId, AccessScope scope) {
		return read(scope, "s.agent_id = :agent", Map.of("agent", agentId), Integer.MAX_VALUE);
	}

	Optional<SessionDetails> find(UUID id, AccessScope scope) {
		return read(scope, "s.id = :id", Map.of("id", id.toString()), 1).stream().findFirst();
	}

	List<SessionDetails> search(String words, AccessScope scope, int limit) {
		String escaped = words.strip().replaceAll("([\\\\%_])", "\\\\$1");
		return read(scope, "(g.display_name like :words or g.email like :words or s.address like :start)",
				Map.of("words", "%" + escaped + "%", "start", escaped + "%"), limit);
	}

	private List<SessionDetails> read(AccessScope scope, String which, Map<String, ?> parameters, int limit) {
		String inScope = scope.condition("x.organization_id", "scope");
		String seen = scope.everything() ? "true" : "exists (" + ROLES + " and " + inScope + ")";
		String elsewhere = scope.everything() ? "false"
				: "exists (" + ROLES + " and (x.organization_id is null or not " + inScope + "))";
		return this.jdbc
			.sql("select s.*, g.display_name, g.email, not " + elsewhere + " as may_end from agent_session s "
					+ "join agent g on g.id = s.agent_id where s.ended_at is null and " + which + " and " + seen
					+ " order by s.seen_at desc, s.id limit " + limit)
			.params(parameters)
			.param("scope", scope.parameter())
			.param("today", LocalDate.now(ZoneId.systemDefault()))
			.query(SessionReader::details)
			.list();
	}

	private static SessionDetails details(ResultSet row, int number) throws SQLException {
		UUID id = UUID.fromString(row.getString("id"));
		return new SessionDetails(id, row.getLong("agent_id"), row.getString("display_name"), row.getString("email"),
				new Device(row.getString("browser"), row.getString("platform")), row.getString("address"),
				instant(row, "created_at"), instant(row, "seen_at"), id.equals(CurrentSession.id()),
				row.getBoolean("may_end"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
	}

}
