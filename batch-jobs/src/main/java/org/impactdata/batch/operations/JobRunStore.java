package org.impactdata.batch.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.impactdata.domain.access.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code job_run} and {@code job_run_file}; times are the database's, UTC. */
@Repository
class JobRunStore {

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JobRunStore(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	long insert(JobRequest request, Caller requester, @Nullable Long scopeId) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into job_run (job, parameters, subject, state, requested_by, agent_id, scope_id, origin,
				    language, requested_at)
				values (?, ?, ?, 'QUEUED', ?, ?, ?, ?, ?, utc_timestamp(6))""")
			.param(request.job())
			.param(this.json.writeValueAsString(request.parameters()))
			.param(cut(request.subject(), 255))
			.param(requester.name())
			.param(requester.agentId())
			.param(scopeId)
			.param(requester.origin().name())
			.param(requester.language().getLanguage().equals("en") ? "en" : "fr")
			.update(key, "id");
		Number id = key.getKey();
		if (id == null) {
			throw new IllegalStateException("The database gave the run no id");
		}
		return id.longValue();
	}

	Optional<JobRunDetails> find(long run) {
		return this.jdbc.sql("select * from job_run where id = ?").param(run).query(this::details).optional();
	}

	/** The run, its row locked until the transaction ends. */
	Optional<JobRunDetails> lock(long run) {
		return this.jdbc.sql("select * from job_run where id = ? for update")
			.param(run)
			.query(this::details)
			.optional();
	}

	List<JobRunListItem> recent(JobRunFilter filter, RunReach reach, int limit, @Nullable Long beforeId) {
		StringBuilder sql = new StringBuilder("select * from job_run r where ").append(reach.condition());
		Map<String, Object> parameters = new HashMap<>(reach.parameters());
		if (filter.job() != null) {
			sql.append(" and job = :job");
			parameters.put("job", filter.job());
		}
		if (!filter.states().isEmpty()) {
			sql.append(" and state in (:states)");
			parameters.put("states", filter.states().stream().map(Enum::name).toList());
		}
		if (filter.agentId() != null) {
			sql.append(" and agent_id = :agent");
			parameters.put("agent", filter.agentId());
		}
		if (beforeId != null) {
			sql.append(" and id < :before");
			parameters.put("before", beforeId);
		}
		parameters.put("limit", limit);
		return this.jdbc.sql(sql.append(" order by id desc limit :limit").toString())
			.params(parameters)
			.query(this::listItem)
			.list();
	}

	/** Takes the queued run for this node; false when another node has it. */
	boolean claim(long run, String node) {
		return this.jdbc.sql("""
				update job_run set state = 'RUNNING', node_id = ?, attempts = attempts + 1,
				    started_at = utc_timestamp(6), ended_at = null, failure_code = null, failure_detail = null
				where id = ? and state = 'QUEUED'""").params(node, run).update() == 1;
	}

	void recordExecution(long run, long jobExecution) {
		this.jdbc.sql("update job_run set job_execution_id = ? where id = ?").params(jobExecution, run).update();
	}

	/** Moves the run to a state, when it is still in one of the given ones. */
	boolean move(long run, JobRunState to, JobRunState... from) {
		String states = String.join(", ", List.of(from).stream().map((state) -> "'" + state + "'").toList());
		String ended = to.ended() ? "utc_timestamp(6)" : "null";
		return this.jdbc
			.sql("update job_run set state = ?, ended_at = " + ended + " where id = ? and state in (" + states + ")")
			.params(to.name(), run)
			.update() == 1;
	}

	/** Ends the attempt of this node. */
	void end(long run, String node, JobRunState state, @Nullable FailureCause failure) {
		this.jdbc.sql("""
				update job_run set state = ?, ended_at = utc_timestamp(6), failure_code = ?, failure_detail = ?
				where id = ? and node_id = ? and state in ('RUNNING', 'STOPPING')""")
			.param(state.name())
			.param((failure != null) ? failure.code() : null)
			.param((failure != null) ? failure.detail() : null)
			.param(run)
			.param(node)
			.update();
	}

	/** Runs that are under way somewhere, by id with their node. */
	Map<Long, String> underWay() {
		Map<Long, String> nodes = new TreeMap<>();
		this.jdbc.sql("select id, coalesce(node_id, '') node from job_run where state in ('RUNNING', 'STOPPING')")
			.query((row) -> {
				nodes.put(row.getLong("id"), row.getString("node"));
			});
		return nodes;
	}

	List<Long> queued() {
		return this.jdbc.sql("select id from job_run where state = 'QUEUED' order by id").query(Long.class).list();
	}

	void attach(long run, String kind, long storedFile) {
		this.jdbc.sql("""
				insert into job_run_file (job_run_id, kind, stored_file_id) values (?, ?, ?)
				on duplicate key update stored_file_id = values(stored_file_id)""")
			.params(run, kind, storedFile)
			.update();
	}

	List<JobRunFile> files(long run) {
		return this.jdbc.sql("""
				select r.kind, f.id, f.name, f.media_type, f.size, f.sha256
				from job_run_file r join stored_file f on f.id = r.stored_file_id
				where r.job_run_id = ? order by r.kind""")
			.param(run)
			.query((row, number) -> new JobRunFile(row.getString(1), row.getLong(2), row.getString(3), row.getString(4),
					row.getLong(5), row.getString(6)))
			.list();
	}

	private JobRunDetails details(ResultSet row, int number) throws SQLException {
		return new JobRunDetails(row.getLong("id"), row.getString("job"),
				this.json.readValue(row.getString("parameters"), TEXTS), row.getString("subject"),
				JobRunState.valueOf(row.getString("state")), row.getInt("attempts"),
				row.getObject("job_execution_id", Long.class), row.getString("node_id"), row.getString("requested_by"),
				row.getObject("agent_id", Long.class), row.getObject("scope_id", Long.class), row.getString("origin"),
				row.getString("language"), required(row, "requested_at"), instant(row, "started_at"),
				instant(row, "ended_at"), row.getString("failure_code"), row.getString("failure_detail"));
	}

	private JobRunListItem listItem(ResultSet row, int number) throws SQLException {
		return new JobRunListItem(row.getLong("id"), row.getString("job"), row.getString("subject"),
				JobRunState.valueOf(row.getString("state")), row.getInt("attempts"), row.getString("requested_by"),
				required(row, "requested_at"), instant(row, "started_at"), instant(row, "ended_at"),
				row.getString("failure_code"));
	}

	private static Instant required(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		LocalDateTime time = row.getObject(column, LocalDateTime.class);
		return (time != null) ? time.toInstant(ZoneOffset.UTC) : null;
	}

	private static @Nullable String cut(@Nullable String text, int length) {
		return (text == null || text.length() <= length) ? text : text.substring(0, length - 1) + "…";
	}

}
