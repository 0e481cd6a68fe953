package org.impactdata.batch.adherentimport;

import java.util.Map;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Creates the organisations that rows about to be written name and nobody knows, each
 * with its history, and ties the rows to them.
 */
class OrganizationCreation {

	/** The organisation that staged row {@code r} names, null when there is none. */
	static final String BY_NAME = "(select min(coalesce(o.merged_into, o.id)) from organization o"
			+ " where o.name_key = r.organization_key)";

	private static final String UNTIED = "r.import_id = :import and r.row_no between :from and :to"
			+ " and r.organization_id is null and r.organization_key is not null";

	/**
	 * Its path is given last: none other has this one outside the transaction that made
	 * it.
	 */
	private static final String NEW = " from organization o where o.path = '/'";

	private final NamedParameterJdbcTemplate jdbc;

	private final long importId;

	private final long revisionId;

	OrganizationCreation(NamedParameterJdbcTemplate jdbc, long importId, long revisionId) {
		this.jdbc = jdbc;
		this.importId = importId;
		this.revisionId = revisionId;
	}

	/** Tells how many were created. */
	int create(long from, long to) {
		Map<String, Object> parameters = Map.of("import", this.importId, "from", from, "to", to, "revision",
				this.revisionId);
		int created = this.jdbc.update("""
				insert into organization (path, type, name, name_key, active, version, created_at, updated_at)
				select '/', 'ASSOCIATION', r.organization_text, r.organization_key, true, 0, utc_timestamp(6),
				       utc_timestamp(6)
				from import_row r
				join (select min(r.row_no) as row_no from import_row r
				      left join organization o on o.name_key = r.organization_key
				      where %s and r.outcome in ('CREATE', 'UPDATE') and o.id is null
				      group by r.organization_key) first on first.row_no = r.row_no
				where r.import_id = :import order by r.row_no
				""".formatted(UNTIED), parameters);
		if (created > 0) {
			remember(parameters);
		}
		// A row to be created finds its organisation when it is written: only what is
		// shown is tied here.
		this.jdbc.update("update import_row r set r.organization_id = " + BY_NAME + " where " + UNTIED
				+ " and r.outcome = 'UPDATE'", parameters);
		return created;
	}

	private void remember(Map<String, Object> parameters) {
		this.jdbc.update("insert into import_organization (import_id, organization_id) select :import, o.id" + NEW,
				parameters);
		this.jdbc.update("""
				insert into organization_history (id, revision_id, revision_type, path, type, name, active)
				select o.id, :revision, 0, concat('/', o.id, '/'), o.type, o.name, o.active""" + NEW, parameters);
		this.jdbc.update("update organization o set o.path = concat('/', o.id, '/') where o.path = '/'", Map.of());
	}

}
