package org.impactdata.batch.adherentimport;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Writes staged rows to the adherents: the state before, the change, its history and the
 * note to the search index go into one transaction a range.
 */
class ApplyWork {

	private static final String RANGE = "r.import_id = :import and r.row_no between :from and :to";

	private static final String DATA = Arrays.stream(StagedColumn.values())
		.map(StagedColumn::sqlName)
		.collect(Collectors.joining(", "));

	private static final String HISTORY = Arrays.stream(StagedColumn.values())
		.filter((column) -> column != StagedColumn.NAME_KEY)
		.map(StagedColumn::sqlName)
		.collect(Collectors.joining(", "));

	private final NamedParameterJdbcTemplate jdbc;

	private final ImportSettings settings;

	private final Map<String, Object> constants;

	/**
	 * @param revisionId history revision of this import
	 */
	ApplyWork(NamedParameterJdbcTemplate jdbc, ImportSettings settings, long importId, long revisionId) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.constants = Map.of("import", importId, "revision", revisionId);
	}

	void apply(long from, long to) {
		Map<String, Object> parameters = new java.util.HashMap<>(this.constants);
		parameters.put("from", from);
		parameters.put("to", to);
		keepBefore(parameters);
		update(parameters);
		create(parameters);
		remember(parameters);
	}

	private void keepBefore(Map<String, Object> parameters) {
		this.jdbc.queryForList("select a.id from adherent a join import_row r on r.adherent_id = a.id where " + RANGE
				+ " and r.outcome = 'UPDATE' order by a.id for update", parameters, Long.class);
		this.jdbc
			.update("insert into import_before (import_id, adherent_id, row_no, status_reason, updated_at, version, "
					+ DATA + ") select r.import_id, a.id, r.row_no, a.status_reason, a.updated_at, a.version, "
					+ prefixed("a", DATA) + " from import_row r join adherent a on a.id = r.adherent_id where " + RANGE
					+ " and r.outcome = 'UPDATE'", parameters);
	}

	private void update(Map<String, Object> parameters) {
		String assignments = Arrays.stream(StagedColumn.values())
			.map((column) -> "a." + column.sqlName() + " = " + column.merged(this.settings))
			.collect(Collectors.joining(", "));
		this.jdbc.update("update adherent a join import_row r on r.adherent_id = a.id set " + assignments
				+ ", a.version = a.version + 1, a.updated_at = utc_timestamp(6) where " + RANGE
				+ " and r.outcome = 'UPDATE'", parameters);
	}

	private void create(Map<String, Object> parameters) {
		String values = Arrays.stream(StagedColumn.values()).map(ApplyWork::initial).collect(Collectors.joining(", "));
		this.jdbc.update("insert into adherent (" + DATA + ", version, created_at, updated_at) select " + values
				+ ", 0, utc_timestamp(6), utc_timestamp(6) from import_row r where " + RANGE
				+ " and r.outcome = 'CREATE' order by r.row_no", parameters);
	}

	private static String initial(StagedColumn column) {
		return switch (column) {
			case KIND -> "coalesce(r.kind, 'PERSON')";
			case STATUS -> "coalesce(r.status, if(r.left_on is null, 'ACTIVE', 'LEFT'))";
			default -> "r." + column.sqlName();
		};
	}

	private void remember(Map<String, Object> parameters) {
		String changed = " from import_row r join adherent a on a.id = r.adherent_id where " + RANGE
				+ " and r.outcome = 'UPDATE'";
		String created = " from import_row r join adherent a on a.identifiant = r.identifiant where " + RANGE
				+ " and r.outcome = 'CREATE'";
		String history = "insert into adherent_history (id, revision_id, revision_type, status_reason, photo, "
				+ HISTORY + ") select a.id, :revision, %d, a.status_reason, a.photo, " + prefixed("a", HISTORY);
		String event = "insert into search_index_event (adherent_id) select a.id";
		this.jdbc.update(history.formatted(1) + changed, parameters);
		this.jdbc.update(history.formatted(0) + created, parameters);
		this.jdbc.update(event + changed, parameters);
		this.jdbc.update(event + created, parameters);
	}

	private static String prefixed(String alias, String columns) {
		return Arrays.stream(columns.split(", "))
			.map((column) -> alias + "." + column)
			.collect(Collectors.joining(", "));
	}

}
