package org.impactdata.batch.adherentimport;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.impactdata.domain.access.AccessScope;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/**
 * Writes staged rows to the adherents: the state before, the change, its history and the
 * note to the search index go into one transaction a range.
 */
class ApplyWork {

	private static final String RANGE = "r.import_id = :import and r.row_no between :from and :to";

	private static final String DATA = Arrays.stream(StagedColumn.values())
		.map(StagedColumn::sqlName)
		.collect(Collectors.joining(", "));

	/**
	 * Adherents are reached by key and only those of the range, whatever the tables'
	 * sizes: a scan would lock, or wait for, rows that others are writing.
	 */
	private static final String KNOWN = " from import_row r straight_join adherent a force index (primary)"
			+ " on a.id = r.adherent_id where " + RANGE + " and r.outcome = 'UPDATE'";

	private static final String CREATED = " from import_row r"
			+ " straight_join adherent a force index (adherent_identifiant_unique) on a.identifiant = r.identifiant"
			+ " where " + RANGE + " and r.outcome = 'CREATE'";

	private static final String HISTORY = Arrays.stream(StagedColumn.values())
		.filter((column) -> column != StagedColumn.NAME_KEY)
		.map(StagedColumn::sqlName)
		.collect(Collectors.joining(", "));

	private final NamedParameterJdbcTemplate jdbc;

	private final ImportSettings settings;

	private final Set<StagedColumn> staged;

	private final Map<String, Object> constants;

	private final AccessScope scope;

	private final boolean hasDefaults;

	/**
	 * @param scope where adherents may be written
	 * @param revisionId history revision of this import
	 * @param defaults custom fields of new adherents
	 */
	ApplyWork(NamedParameterJdbcTemplate jdbc, ImportSettings settings, long importId, AccessScope scope,
			long revisionId, CustomFieldDefaults defaults) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.staged = settings.staged();
		this.scope = scope;
		this.hasDefaults = !defaults.isEmpty();
		this.constants = Map.of("import", importId, "revision", revisionId, "scope", scope.parameter(), "ofPersons",
				defaults.person(), "ofOrganizations", defaults.organization());
	}

	void apply(long from, long to) {
		Map<String, Object> parameters = new HashMap<>(this.constants);
		parameters.put("from", from);
		parameters.put("to", to);
		followMerges(parameters);
		keepBefore(parameters);
		requireScope(parameters);
		update(parameters);
		create(parameters);
		remember(parameters);
	}

	/** None of the organisations is merged with another one while rows go into it. */
	private void followMerges(Map<String, Object> parameters) {
		List<Boolean> merged = this.jdbc.queryForList(
				"select o.merged_into is not null from organization o where o.id in ("
						+ "select r.organization_id from import_row r where " + RANGE + ") lock in share mode",
				parameters, Boolean.class);
		if (merged.contains(true)) {
			this.jdbc.update("update import_row r join organization o on o.id = r.organization_id"
					+ " set r.organization_id = o.merged_into where " + RANGE + " and o.merged_into is not null",
					parameters);
		}
	}

	private void keepBefore(Map<String, Object> parameters) {
		this.jdbc.queryForList("select a.id" + KNOWN + " for update", parameters, Long.class);
		this.jdbc
			.update("insert into import_before (import_id, adherent_id, row_no, status_reason, updated_at, version, "
					+ DATA + ") select r.import_id, a.id, r.row_no, a.status_reason, a.updated_at, a.version, "
					+ prefixed("a", DATA) + KNOWN, parameters);
	}

	/** Adherents and organisations may have moved since the rows were matched. */
	private void requireScope(Map<String, Object> parameters) {
		if (this.scope.everything()) {
			return;
		}
		Long outside = this.jdbc.queryForObject("select (select count(*)" + KNOWN
				+ " and (a.organization_id is null or not " + this.scope.condition("a.organization_id", "scope")
				+ ")) + (select count(*) from import_row r where " + RANGE
				+ " and r.outcome in ('CREATE', 'UPDATE') and (r.outcome = 'CREATE' or r.organization_id is not null)"
				+ " and (r.organization_id is null or not " + this.scope.condition("r.organization_id", "scope") + "))",
				parameters, Long.class);
		if (outside != null && outside > 0) {
			throw new AccessDeniedException(outside + " rows are outside of the caller's organisations by now");
		}
	}

	private void update(Map<String, Object> parameters) {
		String assignments = this.staged.stream()
			.map((column) -> "a." + column.sqlName() + " = " + column.merged(this.settings))
			.collect(Collectors.joining(", "));
		this.jdbc
			.update("update import_row r straight_join adherent a force index (primary) on a.id = r.adherent_id set "
					+ assignments + ", a.version = a.version + 1, a.updated_at = utc_timestamp(6) where " + RANGE
					+ " and r.outcome = 'UPDATE'", parameters);
	}

	private void create(Map<String, Object> parameters) {
		Set<StagedColumn> columns = EnumSet.of(StagedColumn.KIND, StagedColumn.IDENTIFIANT, StagedColumn.STATUS);
		columns.addAll(this.staged);
		if (this.hasDefaults) {
			columns.add(StagedColumn.CUSTOM_FIELDS);
		}
		String names = columns.stream().map(StagedColumn::sqlName).collect(Collectors.joining(", "));
		String values = columns.stream().map(this::initial).collect(Collectors.joining(", "));
		this.jdbc.update("insert into adherent (" + names + ", version, created_at, updated_at) select " + values
				+ ", 0, utc_timestamp(6), utc_timestamp(6) from import_row r where " + RANGE
				+ " and r.outcome = 'CREATE' order by r.row_no", parameters);
	}

	private String initial(StagedColumn column) {
		return switch (column) {
			case KIND -> "coalesce(r.kind, 'PERSON')";
			case STATUS -> "coalesce(r.status, if(r.left_on is null, 'ACTIVE', 'LEFT'))";
			case ORGANIZATION_ID -> "coalesce(r.organization_id, " + OrganizationCreation.BY_NAME + ")";
			case CUSTOM_FIELDS -> initialCustomFields();
			default -> "r." + column.sqlName();
		};
	}

	/** What is to be emptied is not even there. */
	private String initialCustomFields() {
		if (this.hasDefaults) {
			return "json_merge_patch(if(coalesce(r.kind, 'PERSON') = 'PERSON', :ofPersons, :ofOrganizations),"
					+ " json_merge_patch('{}', coalesce(r.custom_fields, '{}')))";
		}
		return this.settings.clearsCustomFields()
				? "if(r.custom_fields is null, null, json_merge_patch('{}', r.custom_fields))" : "r.custom_fields";
	}

	private void remember(Map<String, Object> parameters) {
		String history = "insert into adherent_history (id, revision_id, revision_type, status_reason, photo, "
				+ HISTORY + ") select a.id, :revision, %d, a.status_reason, a.photo, " + prefixed("a", HISTORY);
		String event = "insert into search_index_event (adherent_id) select a.id";
		this.jdbc.update(history.formatted(1) + KNOWN, parameters);
		this.jdbc.update(history.formatted(0) + CREATED, parameters);
		this.jdbc.update(event + KNOWN, parameters);
		this.jdbc.update(event + CREATED, parameters);
	}

	private static String prefixed(String alias, String columns) {
		return Arrays.stream(columns.split(", "))
			.map((column) -> alias + "." + column)
			.collect(Collectors.joining(", "));
	}

}
