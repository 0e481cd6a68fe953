package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Creates the organisations that rows about to be written name and nobody knows, each
 * with its history, and ties the rows to them.
 */
class OrganizationCreation {

	private static final String RANGE = "r.import_id = :import and r.row_no between :from and :to"
			+ " and r.outcome in ('CREATE', 'UPDATE')";

	private final NamedParameterJdbcTemplate jdbc;

	private final long importId;

	private final long revisionId;

	OrganizationCreation(NamedParameterJdbcTemplate jdbc, long importId, long revisionId) {
		this.jdbc = jdbc;
		this.importId = importId;
		this.revisionId = revisionId;
	}

	void create(long from, long to) {
		Map<String, Object> parameters = Map.of("import", this.importId, "from", from, "to", to, "revision",
				this.revisionId);
		List<String> missing = this.jdbc.queryForList("""
				select r.organization_key from import_row r
				left join organization o on o.name_key = r.organization_key
				where %s and r.organization_id is null and r.organization_key is not null and o.id is null
				group by r.organization_key order by min(r.row_no)
				""".formatted(RANGE), parameters, String.class);
		missing.forEach((key) -> create(key, parameters));
		this.jdbc.update("""
				update import_row r
				join (select name_key, min(id) as id from organization where name_key in
				        (select r.organization_key from import_row r where %1$s and r.organization_id is null)
				      group by name_key) o on o.name_key = r.organization_key
				set r.organization_id = o.id
				where %1$s and r.organization_id is null
				""".formatted(RANGE), parameters);
	}

	private void create(String key, Map<String, Object> range) {
		Map<String, Object> parameters = new java.util.HashMap<>(range);
		parameters.put("key", key);
		this.jdbc.update("""
				insert into organization (path, type, name, name_key, active, version, created_at, updated_at)
				select '/', 'ASSOCIATION', r.organization_text, r.organization_key, true, 0, utc_timestamp(6),
				       utc_timestamp(6)
				from import_row r where %s and r.organization_key = :key order by r.row_no limit 1
				""".formatted(RANGE), parameters);
		Long id = this.jdbc.queryForObject("select max(id) from organization where name_key = :key", parameters,
				Long.class);
		parameters.put("id", id);
		this.jdbc.update("update organization set path = concat('/', id, '/') where id = :id", parameters);
		this.jdbc.update("insert into import_organization (import_id, organization_id) values (:import, :id)",
				parameters);
		this.jdbc.update("""
				insert into organization_history (id, revision_id, revision_type, path, type, name, active)
				select id, :revision, 0, path, type, name, active from organization where id = :id
				""", parameters);
	}

}
