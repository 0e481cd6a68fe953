package org.impactdata.domain.systemlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the warnings and errors of the application. They know no organisation: who may
 * read them may so everywhere.
 */
@Service
@Transactional(readOnly = true)
public class SystemLogService {

	private final JdbcClient jdbc;

	private final CallerAccess access;

	SystemLogService(JdbcClient jdbc, CallerAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/** Entries, the newest first. */
	@Requires(Permission.LOG_READ)
	public List<LogEntry> list(LogQuery query) {
		requireEverywhere();
		StringBuilder sql = new StringBuilder("select * from system_log where true");
		Map<String, Object> parameters = new HashMap<>(Map.of("limit", query.limit()));
		if (!query.text().isEmpty()) {
			sql.append(" and (correlation_id = :text or locate(:text, message) > 0 or locate(:text, logger) > 0)");
			parameters.put("text", query.text());
		}
		if (query.level() != null) {
			sql.append(" and level = :level");
			parameters.put("level", query.level().name());
		}
		if (query.from() != null) {
			sql.append(" and recorded_at >= :from");
			parameters.put("from", start(query.from()));
		}
		if (query.to() != null) {
			sql.append(" and recorded_at < :to");
			parameters.put("to", start(query.to().plusDays(1)));
		}
		if (query.beforeId() != null) {
			sql.append(" and id < :before");
			parameters.put("before", query.beforeId());
		}
		return this.jdbc.sql(sql.append(" order by id desc limit :limit").toString())
			.params(parameters)
			.query(SystemLogService::entry)
			.list();
	}

	/** An entry, if it is still kept. */
	@Requires(Permission.LOG_READ)
	public Optional<LogEntry> find(long id) {
		requireEverywhere();
		return this.jdbc.sql("select * from system_log where id = ?")
			.param(id)
			.query(SystemLogService::entry)
			.optional();
	}

	private void requireEverywhere() {
		if (!this.access.scope(Permission.LOG_READ).everything()) {
			throw new AccessDeniedException(Permission.LOG_READ.name());
		}
	}

	private static Timestamp start(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
	}

	private static LogEntry entry(ResultSet row, int number) throws SQLException {
		return new LogEntry(row.getLong("id"), row.getTimestamp("recorded_at").toInstant(),
				LogLevel.valueOf(row.getString("level")), row.getString("node"), row.getString("logger"),
				row.getString("message"), row.getString("correlation_id"), row.getString("agent"),
				row.getString("stack_trace"), row.getInt("times"));
	}

}
