package org.impactdata.batch.adherentimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.RecordedScopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** The {@code adherent_import} table. */
@Component
class ImportStore {

	/** Agents by name; whoever is none, such as an operator at a shell, as kept. */
	private static final String COLUMNS = "select i.*, f.id as file_id,"
			+ " coalesce(a.display_name, i.created_by) as creator from adherent_import i"
			+ " join stored_file f on f.id = i.stored_file_id left join agent a on a.id = i.agent_id";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final RecordedScopes scopes;

	ImportStore(JdbcClient jdbc, JsonMapper json, RecordedScopes scopes) {
		this.jdbc = jdbc;
		this.json = json;
		this.scopes = scopes;
	}

	long create(long storedFileId, String fileName, ImportSettings settings, Owner owner) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into adherent_import (stored_file_id, file_name, state, settings, created_by, agent_id, scope_id, created_at)
					values (?, ?, 'DRAFT', ?, ?, ?, ?, ?)
					""")
			.params(storedFileId, fileName, this.json.writeValueAsString(settings))
			.param(owner.name())
			.param(owner.agentId())
			.param(owner.scopeId())
			.param(Timestamp.from(Instant.now()))
			.update(key);
		return generated(key);
	}

	Optional<ImportDetails> find(long id) {
		return this.jdbc.sql(COLUMNS + " where i.id = ?").param(id).query(this::details).optional();
	}

	ImportDetails get(long id) {
		return find(id).orElseThrow(() -> new ImportException("unknown", Long.toString(id)));
	}

	List<ImportListItem> recent(AccessScope viewer, Predicate<ImportDetails> visible, int limit,
			@Nullable Long beforeId) {
		List<ImportListItem> items = new ArrayList<>();
		long before = (beforeId != null) ? beforeId : Long.MAX_VALUE;
		while (items.size() < limit) {
			List<ImportDetails> page = page(viewer, limit, before);
			page.stream().filter(visible).limit(limit - items.size()).map(ImportDetails::item).forEach(items::add);
			if (page.size() < limit) {
				break;
			}
			before = page.getLast().id();
		}
		return items;
	}

	private List<ImportDetails> page(AccessScope viewer, int limit, long before) {
		return this.jdbc
			.sql(COLUMNS + " where i.id < :before and " + RecordedScopes.within(viewer, "i.scope_id", "viewer")
					+ " order by i.id desc limit :limit")
			.param("before", before)
			.param("viewer", viewer.parameter())
			.param("limit", limit)
			.query(this::details)
			.list();
	}

	/**
	 * The recorded scope of an import.
	 */
	AccessScope scope(ImportDetails details) {
		return this.scopes.find(details.scopeId());
	}

	/**
	 * Refuses a caller who may not do in all of the import's organisations what it did.
	 */
	void requireWithin(long id, ImportReach reach) {
		ImportDetails details = get(id);
		if (!reach.maySee(details.settings(), scope(details))) {
			throw new AccessDeniedException("Import " + id + " is outside of the caller's organisations");
		}
	}

	void configure(long id, ImportSettings settings) {
		this.jdbc.sql("update adherent_import set settings = ? where id = ?")
			.params(this.json.writeValueAsString(settings), id)
			.update();
	}

	/**
	 * Moves the import to another state if it is in one of those given.
	 * @return whether it was
	 */
	boolean move(long id, ImportState to, ImportState... from) {
		return this.jdbc.sql("update adherent_import set state = :to where id = :id and state in (:from)")
			.param("to", to.name())
			.param("id", id)
			.param("from", List.of(from).stream().map(Enum::name).toList())
			.update() == 1;
	}

	void runBy(long id, long jobRunId) {
		this.jdbc.sql("update adherent_import set job_run_id = ? where id = ?").params(jobRunId, id).update();
	}

	void undoneBy(long id, long jobRunId) {
		this.jdbc.sql("update adherent_import set undo_run_id = ? where id = ?").params(jobRunId, id).update();
	}

	/** Forgets what earlier runs staged; the caller removes the rows. */
	void clearResults(long id) {
		this.jdbc.sql("""
				update adherent_import set rows_read = 0, rows_created = 0, rows_updated = 0, rows_unchanged = 0,
				    rows_duplicate = 0, rows_rejected = 0, warnings = 0, sequence_base = null where id = ?
				""").param(id).update();
	}

	void countRows(long id) {
		this.jdbc.sql("""
				update adherent_import i
				join (select count(*) as total, sum(outcome = 'CREATE') as created, sum(outcome = 'UPDATE') as updated,
				             sum(outcome = 'UNCHANGED') as unchanged, sum(outcome = 'DUPLICATE') as duplicates,
				             sum(outcome = 'REJECTED') as rejected, sum(warnings) as warnings
				      from import_row where import_id = :id) c
				set i.rows_read = c.total, i.rows_created = coalesce(c.created, 0),
				    i.rows_updated = coalesce(c.updated, 0), i.rows_unchanged = coalesce(c.unchanged, 0),
				    i.rows_duplicate = coalesce(c.duplicates, 0), i.rows_rejected = coalesce(c.rejected, 0),
				    i.warnings = coalesce(c.warnings, 0)
				where i.id = :id
				""").param("id", id).update();
	}

	/** How many rows are staged. */
	long rows(long id) {
		return this.jdbc.sql("select coalesce(max(row_no), 0) from import_row where import_id = ?")
			.param(id)
			.query(Long.class)
			.single();
	}

	/**
	 * The history revision of the import's or the undo's changes, in the name of whoever
	 * asked for the run; made when there is none yet.
	 */
	long revision(long id, RevisionOf of) {
		Long present = this.jdbc.sql("select " + of.column + " from adherent_import where id = ?")
			.param(id)
			.query((row, number) -> new RevisionId(nullableLong(row, of.column)))
			.single()
			.id();
		return (present != null) ? present : createRevision(id, of);
	}

	private long createRevision(long id, RevisionOf of) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into revision (recorded_at, agent, origin, import_id)
				select ?, left(r.requested_by, 120), r.origin, i.id from adherent_import i
				join job_run r on r.id = i.%s where i.id = ?
				""".formatted(of.runColumn)).params(System.currentTimeMillis(), id).update(key);
		long revision = generated(key);
		this.jdbc.sql("update adherent_import set " + of.column + " = ? where id = ?").params(revision, id).update();
		return revision;
	}

	private static long generated(GeneratedKeyHolder key) {
		Number id = key.getKey();
		if (id == null) {
			throw new IllegalStateException("The database gave no id");
		}
		return id.longValue();
	}

	/** Notes that the import's changes are complete, once. */
	void applied(long id) {
		this.jdbc.sql("update adherent_import set applied_at = coalesce(applied_at, utc_timestamp(6)) where id = ?")
			.param(id)
			.update();
	}

	/** Notes that the undo is complete, and what it did. */
	void undone(long id) {
		this.jdbc.sql("""
				update adherent_import i set i.state = 'UNDONE',
				  i.rows_undone = (select count(*) from adherent_history h where h.revision_id = i.undo_revision_id),
				  i.rows_kept = (select count(*) from import_kept k where k.import_id = i.id)
				where i.id = ?
				""").param(id).update();
	}

	private ImportDetails details(ResultSet row, int number) throws SQLException {
		return new ImportDetails(row.getLong("id"), row.getLong("file_id"), row.getString("file_name"),
				ImportState.valueOf(row.getString("state")),
				this.json.readValue(row.getString("settings"), ImportSettings.class), counts(row),
				nullableLong(row, "job_run_id"), nullableLong(row, "undo_run_id"), row.getLong("rows_undone"),
				row.getLong("rows_kept"), row.getString("creator"), nullableLong(row, "scope_id"),
				instant(row, "created_at"),
				(row.getTimestamp("applied_at") != null) ? instant(row, "applied_at") : null);
	}

	private static ImportCounts counts(ResultSet row) throws SQLException {
		return new ImportCounts(row.getLong("rows_read"), row.getLong("rows_created"), row.getLong("rows_updated"),
				row.getLong("rows_unchanged"), row.getLong("rows_duplicate"), row.getLong("rows_rejected"),
				row.getLong("warnings"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

	/**
	 * Who brings a file in.
	 *
	 * @param name as kept for who is no agent
	 * @param agentId null when it is none
	 * @param scopeId where it may be brought in; null for everywhere
	 */
	record Owner(String name, @Nullable Long agentId, @Nullable Long scopeId) {
	}

	/** An id that may not exist yet. */
	private record RevisionId(@Nullable Long id) {
	}

	/** Whose history revision. */
	enum RevisionOf {

		IMPORT("revision_id", "job_run_id"), UNDO("undo_revision_id", "undo_run_id");

		private final String column;

		private final String runColumn;

		RevisionOf(String column, String runColumn) {
			this.column = column;
			this.runColumn = runColumn;
		}

	}

}
