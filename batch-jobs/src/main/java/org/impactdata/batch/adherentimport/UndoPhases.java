package org.impactdata.batch.adherentimport;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.impactdata.domain.personaldata.Erased;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Takes an import back: changed adherents get their former values, created ones go, in
 * both cases only while nobody has edited them since; those are noted as kept.
 */
class UndoPhases {

	private static final String CHANGED_TABLES = """
			import_row r
			join import_before b on b.import_id = r.import_id and b.adherent_id = r.adherent_id
			join adherent a on a.id = b.adherent_id
			left join import_kept k on k.import_id = b.import_id and k.adherent_id = b.adherent_id
			""";

	private static final String CHANGED_ROWS = " where r.import_id = :import and r.row_no between :from and :to"
			+ " and r.outcome = 'UPDATE'";

	private static final String CHANGED = " from " + CHANGED_TABLES + CHANGED_ROWS;

	private static final String NOT_KEPT = " and k.adherent_id is null";

	/**
	 * Created by this very import, never edited, and without anything of which others
	 * wrote it.
	 */
	private static final String CREATED = """
			 from import_row r
			join adherent a on a.identifiant = r.identifiant
			join adherent_history h on h.id = a.id and h.revision_id = :revision and h.revision_type = 0
			where r.import_id = :import and r.row_no between :from and :to and r.outcome = 'CREATE'
			and a.version = 0
			and not exists (select 1 from adherent_note n where n.adherent_id = a.id)
			and not exists (select 1 from adherent_attachment f where f.adherent_id = a.id)
			and not exists (select 1 from adherent_tag t where t.adherent_id = a.id)""";

	private static final List<String> COLUMNS = Arrays.stream(StagedColumn.values())
		.map(StagedColumn::sqlName)
		.toList();

	private static final String HISTORY = COLUMNS.stream()
		.filter((column) -> !column.equals("name_key"))
		.collect(Collectors.joining(", "));

	private final NamedParameterJdbcTemplate jdbc;

	private final Map<String, Object> constants;

	/**
	 * @param revisionId history revision of the import
	 * @param undoRevisionId history revision of the undo
	 */
	UndoPhases(NamedParameterJdbcTemplate jdbc, long importId, long revisionId, long undoRevisionId) {
		this.jdbc = jdbc;
		this.constants = Map.of("import", importId, "revision", revisionId, "undo", undoRevisionId);
	}

	List<RowPhase> phases() {
		return List.of(RowPhase.ranges("restore", this::restore), RowPhase.ranges("remove", this::remove),
				RowPhase.whole("kept", this::noteKeptCreations),
				RowPhase.whole("organizations", this::removeOrganizations));
	}

	private void restore(long from, long to) {
		Map<String, Object> parameters = parameters(from, to);
		this.jdbc.queryForList("select a.id" + CHANGED + " order by a.id for update", parameters, Long.class);
		this.jdbc.update("insert into import_kept (import_id, adherent_id) select r.import_id, a.id" + CHANGED
				+ " and a.version <> b.version + 1", parameters);
		String assignments = COLUMNS.stream()
			.map((column) -> "a." + column + " = b." + column)
			.collect(Collectors.joining(", "));
		this.jdbc.update("update " + CHANGED_TABLES + " set " + assignments
				+ ", a.status_reason = b.status_reason, a.version = a.version + 1, a.updated_at = utc_timestamp(6) "
				+ CHANGED_ROWS + NOT_KEPT, parameters);
		this.jdbc.update(
				"insert into adherent_history (id, revision_id, revision_type, status_reason, photo, " + HISTORY
						+ ") select a.id, :undo, 1, a.status_reason, a.photo, " + prefixed() + CHANGED + NOT_KEPT,
				parameters);
		this.jdbc.update("insert into search_index_event (adherent_id) select a.id" + CHANGED + NOT_KEPT, parameters);
	}

	private void remove(long from, long to) {
		Map<String, Object> parameters = parameters(from, to);
		List<Long> ids = this.jdbc.queryForList("select a.id" + CREATED + " order by a.id for update", parameters,
				Long.class);
		if (ids.isEmpty()) {
			return;
		}
		parameters.put("ids", ids);
		// Nobody finds a person who is gone when the same one is erased later.
		this.jdbc.update("update adherent_history set " + Erased.FROM_ROW + " where id in (:ids)", parameters);
		this.jdbc.update("insert into adherent_history (id, revision_id, revision_type) select a.id, :undo, 2"
				+ " from adherent a where a.id in (:ids)", parameters);
		this.jdbc.update(
				"insert into search_index_event (adherent_id) select a.id from adherent a where a.id in (:ids)",
				parameters);
		this.jdbc.update("delete from adherent where id in (:ids)", parameters);
	}

	private void noteKeptCreations() {
		this.jdbc.update("""
				insert into import_kept (import_id, adherent_id)
				select :import, a.id from adherent_history h join adherent a on a.id = h.id
				where h.revision_id = :revision and h.revision_type = 0
				""", this.constants);
	}

	private void removeOrganizations() {
		List<Long> unused = this.jdbc.queryForList("""
				select o.id from organization o join import_organization i on i.organization_id = o.id
				where i.import_id = :import and o.version = 0
				  and not exists (select 1 from adherent a where a.organization_id = o.id)
				  and not exists (select 1 from organization other where o.id in (other.parent_id, other.merged_into))
				  and not exists (select 1 from agent_assignment g where g.organization_id = o.id)
				order by o.id for update
				""", this.constants, Long.class);
		for (long id : unused) {
			Map<String, Object> parameters = Map.of("id", id, "undo", this.constants.get("undo"));
			this.jdbc.update("insert into organization_history (id, revision_id, revision_type) values (:id, :undo, 2)",
					parameters);
			this.jdbc.update("delete from organization where id = :id", parameters);
		}
	}

	private static String prefixed() {
		return Arrays.stream(HISTORY.split(", ")).map((column) -> "a." + column).collect(Collectors.joining(", "));
	}

	private Map<String, Object> parameters(long from, long to) {
		Map<String, Object> parameters = new java.util.HashMap<>(this.constants);
		parameters.put("from", from);
		parameters.put("to", to);
		return parameters;
	}

}
