package org.impactdata.batch.adherentimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldNames;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Finds out what each staged row means: somebody new, a change, nothing new, somebody met
 * earlier in the file, or nobody that can be told. Set-wise, in SQL that MySQL and
 * MariaDB share; nothing outside the staging tables is written.
 */
class MatchPhases {

	private static final String RANGE = "r.import_id = :import and r.row_no between :from and :to";

	private final NamedParameterJdbcTemplate jdbc;

	private final ImportSettings settings;

	private final long importId;

	private final AccessScope scope;

	private final List<CustomField> required;

	/** A condition: the adherent is one whom the import may meet. */
	private final String within;

	/**
	 * @param scope adherents outside of it are met by no row
	 * @param required custom fields that new adherents must have
	 */
	MatchPhases(NamedParameterJdbcTemplate jdbc, ImportSettings settings, long importId, AccessScope scope,
			List<CustomField> required) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.importId = importId;
		this.scope = scope;
		this.required = required;
		this.within = scope.condition("a.organization_id", "scope");
	}

	/** Comes before any row is matched, over the whole file. */
	void markDuplicatesInFile() {
		update("""
				update import_row r
				join (select key_hash, min(row_no) as first_row from import_row
				      where import_id = :import and outcome = 'CREATE'
				      group by key_hash having count(*) > 1) d on d.key_hash = r.key_hash
				set r.outcome = 'DUPLICATE', r.duplicate_of = d.first_row
				where r.import_id = :import and r.outcome = 'CREATE' and r.row_no > d.first_row
				""", 0, 0);
	}

	/** Ranges don't depend on each other and may be matched at the same time. */
	void match(long from, long to) {
		for (MatchKey key : this.settings.matchKeys()) {
			match(key, from, to);
		}
		matchIdentical(from, to);
	}

	/** What needs every row to be matched. */
	List<RowPhase> checks() {
		return List.of(RowPhase.whole("rows about one adherent", this::markRowsAboutOneAdherent),
				RowPhase.ranges("identifiants taken", this::rejectTakenIdentifiants),
				RowPhase.ranges("complete names", this::completeNameKeys),
				RowPhase.ranges("compare completed names", this::markUnchanged),
				RowPhase.ranges("mode", this::obeyMode), RowPhase.ranges("organizations", this::stayInScope),
				RowPhase.ranges("closed organizations", this::refuseClosedOrganizations));
	}

	private void match(MatchKey key, long from, long to) {
		String unknownIdentifiantIsNew = (key != MatchKey.IDENTIFIANT
				&& this.settings.matchKeys().contains(MatchKey.IDENTIFIANT)) ? " and r.identifiant is null" : "";
		update("""
				update import_row r
				join (select r.row_no, min(a.id) as adherent_id, count(*) as found
				      from import_row r join adherent a on %s
				      where %s and r.outcome = 'CREATE' and a.status <> 'ERASED' and %s%s
				      group by r.row_no) m on m.row_no = r.row_no
				join adherent a on a.id = m.adherent_id
				set r.outcome = case when m.found > 1 then 'AMBIGUOUS' when %s then 'UPDATE' else 'UNCHANGED' end,
				    r.adherent_id = m.adherent_id
				where %s
				""".formatted(key.join(), RANGE, this.within, unknownIdentifiantIsNew, differences(), RANGE), from, to);
		explain("AMBIGUOUS", "ambiguous", """
				select r.row_no, json_array(concat(count(*), ''),
				       left(group_concat(a.identifiant order by a.id separator ', '), 200)) as arguments
				from import_row r join adherent a on %s
				where %s and r.outcome = 'AMBIGUOUS' and a.status <> 'ERASED' and %s group by r.row_no
				""".formatted(key.join(), RANGE, this.within), from, to);
	}

	/**
	 * A row that says of somebody exactly what is stored is that somebody, even without
	 * any key: importing a file twice changes nothing.
	 */
	private void matchIdentical(long from, long to) {
		update("""
				update import_row r
				join (select r.row_no, min(a.id) as adherent_id
				      from import_row r join adherent a on a.name_key = r.name_key
				      where %s and r.outcome = 'CREATE' and r.identifiant is null and a.status <> 'ERASED'
				        and %s and not (%s)
				      group by r.row_no) m on m.row_no = r.row_no
				set r.outcome = 'UNCHANGED', r.adherent_id = m.adherent_id
				where %s
				""".formatted(RANGE, this.within, differences(), RANGE), from, to);
	}

	private void markRowsAboutOneAdherent() {
		update("""
				update import_row r
				join (select adherent_id, min(row_no) as first_row from import_row
				      where import_id = :import and outcome in ('UPDATE', 'UNCHANGED')
				      group by adherent_id having count(*) > 1) d on d.adherent_id = r.adherent_id
				set r.outcome = 'DUPLICATE', r.duplicate_of = d.first_row
				where r.import_id = :import and r.outcome in ('UPDATE', 'UNCHANGED') and r.row_no > d.first_row
				""", 0, 0);
	}

	private void rejectTakenIdentifiants(long from, long to) {
		if (!this.settings.mapping().containsValue(AdherentField.IDENTIFIANT)) {
			return;
		}
		update("""
				update import_row r join adherent a on a.identifiant = r.identifiant
				set r.outcome = 'TAKEN'
				where %s and r.outcome in ('CREATE', 'UPDATE')
				  and (r.adherent_id is null or r.adherent_id <> a.id)
				""".formatted(RANGE), from, to);
		explain("TAKEN", "identifiant-taken", """
				select r.row_no, json_array(r.identifiant) as arguments from import_row r
				where %s and r.outcome = 'TAKEN'
				""".formatted(RANGE), from, to);
	}

	/**
	 * A row that gives only one half of a name changes the folded name together with the
	 * half that is stored.
	 */
	private void completeNameKeys(long from, long to) {
		List<HalfName> halves = this.jdbc.query("""
				select r.row_no, coalesce(r.last_name, a.last_name) as last_name,
				       coalesce(r.first_name, a.first_name) as first_name
				from import_row r join adherent a on a.id = r.adherent_id
				where %s and r.outcome = 'UPDATE' and r.legal_name is null
				  and (r.last_name is null) <> (r.first_name is null)
				""".formatted(RANGE), parameters(from, to), (row, number) -> new HalfName(row.getLong("row_no"),
				ImportRowParser.nameKey(row.getString("last_name"), row.getString("first_name"))));
		for (HalfName half : halves) {
			this.jdbc.update("update import_row set name_key = :key where import_id = :import and row_no = :row",
					Map.of("import", this.importId, "row", half.row(), "key", half.nameKey()));
		}
	}

	private void markUnchanged(long from, long to) {
		update("""
				update import_row r join adherent a on a.id = r.adherent_id
				set r.outcome = 'UNCHANGED'
				where %s and r.outcome = 'UPDATE' and not (%s)
				""".formatted(RANGE, differences()), from, to);
	}

	private void obeyMode(long from, long to) {
		if (this.settings.mode() == ImportMode.CREATE) {
			update("update import_row r set r.outcome = 'UNCHANGED' where " + RANGE + " and r.outcome = 'UPDATE'", from,
					to);
		}
		if (this.settings.mode() == ImportMode.UPDATE) {
			reject("r.outcome = 'CREATE'", "unknown-adherent", from, to);
		}
		else {
			reject("r.outcome = 'CREATE' and r.name_key is null", "name-missing", from, to);
			this.required.forEach((field) -> requireCustomField(field, from, to));
		}
	}

	private void requireCustomField(CustomField field, long from, long to) {
		Map<String, Object> parameters = new HashMap<>(parameters(from, to));
		parameters.put("path", CustomFieldNames.path(field.name()));
		String kind = switch (field.appliesTo()) {
			case BOTH -> "";
			case PERSON -> " and coalesce(r.kind, 'PERSON') = 'PERSON'";
			case ORGANIZATION -> " and r.kind = 'ORGANIZATION'";
		};
		this.jdbc.update(
				"update import_row r set r.outcome = 'REFUSED' where " + RANGE + " and r.outcome = 'CREATE'" + kind
						+ " and coalesce(json_type(json_extract(r.custom_fields, :path)), 'NULL') = 'NULL'",
				parameters);
		parameters.put("label", field.label());
		explain("REFUSED", "custom-field-missing", "select r.row_no, json_array(:label) as arguments from import_row r"
				+ " where " + RANGE + " and r.outcome = 'REFUSED'", parameters);
	}

	/**
	 * Whoever may not import everywhere brings adherents into an organisation: the one
	 * there is, or one that each row names.
	 */
	private void stayInScope(long from, long to) {
		if (this.scope.everything()) {
			return;
		}
		if (this.scope.roots().size() == 1) {
			Map<String, Object> parameters = new HashMap<>(parameters(from, to));
			parameters.put("root", this.scope.roots().iterator().next());
			this.jdbc.update("update import_row r set r.organization_id = :root where " + RANGE
					+ " and r.outcome = 'CREATE' and r.organization_id is null", parameters);
		}
		String leaves = this.settings.clears(AdherentField.ORGANIZATION) ? "('CREATE', 'UPDATE')" : "('CREATE')";
		reject("r.outcome in " + leaves + " and r.organization_id is null", "organization-missing", from, to);
	}

	/** Nobody new comes into one that is closed; who is in it may stay. */
	private void refuseClosedOrganizations(long from, long to) {
		boolean any = Boolean.TRUE.equals(this.jdbc
			.queryForObject("select exists (select 1 from organization where not active)", Map.of(), Boolean.class));
		if (!any) {
			return;
		}
		update("update import_row r set r.outcome = 'REFUSED' where " + RANGE + " and r.outcome in ('CREATE', 'UPDATE')"
				+ " and exists (select 1 from organization o where o.id = r.organization_id and not o.active)"
				+ " and not exists (select 1 from adherent a"
				+ " where a.id = r.adherent_id and a.organization_id = r.organization_id)", from, to);
		explain("REFUSED", "organization-closed", """
				select r.row_no, json_array(o.name) as arguments from import_row r
				join organization o on o.id = r.organization_id where %s and r.outcome = 'REFUSED'
				""".formatted(RANGE), from, to);
	}

	private void reject(String condition, String code, long from, long to) {
		update("update import_row r set r.outcome = 'REFUSED' where " + RANGE + " and " + condition, from, to);
		explain("REFUSED", code,
				"select r.row_no, null as arguments from import_row r where " + RANGE + " and r.outcome = 'REFUSED'",
				from, to);
	}

	/**
	 * Writes a finding for every row in a passing outcome, then rejects those rows.
	 */
	private void explain(String outcome, String code, String rowsAndArguments, long from, long to) {
		explain(outcome, code, rowsAndArguments, parameters(from, to));
	}

	private void explain(String outcome, String code, String rowsAndArguments, Map<String, Object> more) {
		Map<String, Object> parameters = new HashMap<>(more);
		parameters.put("code", "finding." + code);
		parameters.put("outcome", outcome);
		this.jdbc.update("""
				insert into import_finding (import_id, row_no, finding_no, severity, code, arguments)
				select :import, f.row_no, 1000, 'REJECT', :code, f.arguments from (%s) f
				""".formatted(rowsAndArguments), parameters);
		this.jdbc.update("update import_row r set r.outcome = 'REJECTED', r.adherent_id = null where " + RANGE
				+ " and r.outcome = :outcome", parameters);
	}

	private String differences() {
		return this.settings.staged()
			.stream()
			.map((column) -> column.differs(this.settings))
			.collect(Collectors.joining(" or "));
	}

	private void update(String sql, long from, long to) {
		this.jdbc.update(sql, parameters(from, to));
	}

	private Map<String, Object> parameters(long from, long to) {
		return Map.of("import", this.importId, "from", from, "to", to, "scope", this.scope.parameter());
	}

	/** A row that gives half a name, and the folded name it leads to. */
	private record HalfName(long row, String nameKey) {
	}

}
