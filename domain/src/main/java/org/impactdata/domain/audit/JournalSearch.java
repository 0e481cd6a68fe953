package org.impactdata.domain.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds rows of the journal, newest first, page by page from where the last one ended.
 */
@Component
class JournalSearch {

	/**
	 * How many rows the order of ids and the order of times may differ by: rows are
	 * numbered when they are written, and several are written at once.
	 */
	private static final int DISORDER = 1_000;

	/** Agents all of whose roles lie within the scope. */
	private static final String AGENTS = """
			(select s.agent_id from agent_assignment s group by s.agent_id
			 having sum(coalesce(s.organization_id in (:scope), 0)) = count(*))""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JournalSearch(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Rows in scope.
	 * @param self the agent who asks and sees what was done in that name, 0 for none
	 * @param before only rows with smaller ids, null for the newest
	 */
	List<JournalItem> find(JournalQuery query, AccessScope scope, long self, @Nullable Long before, int limit) {
		Map<String, Object> parameters = new HashMap<>();
		List<String> conditions = conditions(parameters, query, scope, self);
		if (before != null) {
			conditions.add("j.id < :before");
			parameters.put("before", before);
		}
		parameters.put("limit", limit);
		return this.jdbc.sql("select j.* from journal j" + where(conditions) + " order by j.id desc limit :limit")
			.params(parameters)
			.query((row, number) -> item(row))
			.list();
	}

	/** How many rows in scope there are, and the last of them. */
	JournalExtent extent(JournalQuery query, AccessScope scope, long self) {
		Map<String, Object> parameters = new HashMap<>();
		List<String> conditions = conditions(parameters, query, scope, self);
		return this.jdbc.sql("select count(*) as rows_found, max(j.id) as last_id from journal j" + where(conditions))
			.params(parameters)
			.query((row, number) -> new JournalExtent(row.getLong("rows_found"), row.getLong("last_id")))
			.single();
	}

	/** One row, unless there is none or it is not in scope. */
	List<JournalItem> find(long id, AccessScope scope, long self) {
		Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
		List<String> conditions = new ArrayList<>(List.of("j.id = :id"));
		addScope(conditions, parameters, scope, self);
		return this.jdbc.sql("select j.* from journal j" + where(conditions))
			.params(parameters)
			.query((row, number) -> item(row))
			.list();
	}

	/** Names of the agents whose rows are in scope, by name. */
	List<JournalAgent> agents(String start, AccessScope scope, long self, int limit) {
		String within = scope.everything() ? "" : " and (g.id = :self or g.id in " + AGENTS + ")";
		return this.jdbc
			.sql("select g.id, g.display_name from agent g where g.display_name like :start" + within
					+ " order by g.display_name, g.id limit :limit")
			.param("start", "%" + literal(start) + "%")
			.param("scope", scope.parameter())
			.param("self", self)
			.param("limit", limit)
			.query((row, number) -> new JournalAgent(row.getLong("id"), row.getString("display_name")))
			.list();
	}

	private List<String> conditions(Map<String, Object> parameters, JournalQuery query, AccessScope scope, long self) {
		List<String> conditions = new ArrayList<>();
		addScope(conditions, parameters, scope, self);
		addQuery(conditions, parameters, query);
		addTime(conditions, parameters, query);
		return conditions;
	}

	private static void addScope(List<String> conditions, Map<String, Object> parameters, AccessScope scope,
			long self) {
		if (scope.everything()) {
			return;
		}
		parameters.put("scope", scope.parameter());
		parameters.put("self", self);
		conditions.add("""
				case j.object_kind
				  when 'ADHERENT' then exists (select 1 from adherent a where a.id = j.object_id
				    and a.organization_id in (:scope))
				  when 'ORGANIZATION' then j.object_id in (:scope)
				  else j.agent_id = :self or j.agent_id in""" + " " + AGENTS + " end");
	}

	private static void addQuery(List<String> conditions, Map<String, Object> parameters, JournalQuery query) {
		add(conditions, parameters, "j.agent_id = :agent", "agent", query.agentId());
		if (!query.kinds().isEmpty()) {
			add(conditions, parameters, "j.object_kind in (:kinds)", "kinds",
					query.kinds().stream().map(Enum::name).sorted().toList());
		}
		add(conditions, parameters, "j.action = :action", "action",
				(query.action() != null) ? query.action().name() : null);
		if (query.refusals()) {
			add(conditions, parameters, "j.action in (:refusals)", "refusals",
					JournalAction.REFUSALS.stream().map(Enum::name).sorted().toList());
		}
		if (!query.text().isEmpty()) {
			conditions.add("(j.object_name like :text or j.object_id = :whole)");
			parameters.put("text", literal(query.text()) + "%");
			parameters.put("whole", query.text());
		}
	}

	/** Ids follow time closely, so that a period is a range of the primary key. */
	private void addTime(List<String> conditions, Map<String, Object> parameters, JournalQuery query) {
		LocalDate from = query.from();
		if (from != null) {
			Timestamp start = start(from);
			add(conditions, parameters, "j.recorded_at >= :from", "from", start);
			add(conditions, parameters, "j.id >= :first", "first", firstId(start) - DISORDER);
		}
		LocalDate to = query.to();
		if (to != null) {
			Timestamp end = start(to.plusDays(1));
			add(conditions, parameters, "j.recorded_at < :to", "to", end);
			add(conditions, parameters, "j.id <= :last", "last", firstId(end) + DISORDER);
		}
	}

	private long firstId(Timestamp moment) {
		return this.jdbc.sql("select id from journal where recorded_at >= ? order by recorded_at, id limit 1")
			.param(moment)
			.query(Long.class)
			.optional()
			.orElseGet(() -> this.jdbc.sql("select coalesce(max(id), 0) from journal").query(Long.class).single());
	}

	private static Timestamp start(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
	}

	private static void add(List<String> conditions, Map<String, Object> parameters, String condition, String name,
			@Nullable Object value) {
		if (value != null) {
			conditions.add(condition);
			parameters.put(name, value);
		}
	}

	private static String where(List<String> conditions) {
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private static String literal(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	private JournalItem item(ResultSet row) throws SQLException {
		String kind = row.getString("object_kind");
		String changes = row.getString("changes");
		return new JournalItem(row.getLong("id"), row.getTimestamp("recorded_at").toInstant(),
				row.getObject("agent_id", Long.class), row.getString("caller"), Origin.valueOf(row.getString("origin")),
				row.getString("address"), JournalAction.valueOf(row.getString("action")),
				(kind != null) ? new JournalObject(JournalObject.Kind.valueOf(kind), row.getString("object_id"),
						row.getString("object_name")) : null,
				(changes != null) ? Arrays.asList(this.json.readValue(changes, JournalEvent.Change[].class))
						: List.of(),
				HexFormat.of().formatHex(row.getBytes("hash")));
	}

}
