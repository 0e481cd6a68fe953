package org.impactdata.batch.adherentimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.impactdata.domain.customfield.CustomField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an import staged: its changes, its rejects, what its undo kept. */
@Component
class ImportRows {

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ImportReach reach;

	ImportRows(JdbcClient jdbc, JsonMapper json, ImportReach reach) {
		this.reach = reach;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * The changed fields of at most {@code limit} rows after {@code afterRow}, in the
	 * file's order.
	 */
	List<RowChanges> changes(ImportDetails details, long afterRow, int limit) {
		boolean applied = details.appliedAt() != null;
		String before = applied ? "import_before b on b.import_id = r.import_id and b.adherent_id = r.adherent_id"
				: "adherent b on b.id = r.adherent_id";
		String columns = Arrays.stream(StagedColumn.values())
			.map((column) -> "r.%1$s as new_%1$s, b.%1$s as old_%1$s".formatted(column.sqlName()))
			.collect(Collectors.joining(", "));
		return this.jdbc
			.sql("select r.row_no, r.line_no, r.adherent_id, r.organization_text, o.name as old_organization, "
					+ columns + " from import_row r join " + before
					+ " left join organization o on o.id = b.organization_id"
					+ " where r.import_id = ? and r.outcome = 'UPDATE' and r.row_no > ? order by r.row_no limit ?")
			.params(details.id(), afterRow, limit)
			.query((row, number) -> new RowChanges(row.getInt("row_no"), changedFields(details.settings(), row)))
			.list();
	}

	private List<ChangedField> changedFields(ImportSettings settings, ResultSet row) throws SQLException {
		List<ChangedField> changes = new ArrayList<>();
		for (StagedColumn column : StagedColumn.values()) {
			String name = column.sqlName();
			String oldValue = row.getString("old_" + name);
			String newValue = row.getString("new_" + name);
			switch (column) {
				case NAME_KEY, PHONE_E164 -> {
				}
				case CUSTOM_FIELDS -> changes.addAll(customChanges(row, oldValue, newValue));
				case ORGANIZATION_ID -> {
					String text = row.getString("organization_text");
					boolean same = newValue != null && newValue.equals(oldValue);
					if (!same && (text != null || (column.cleared(settings) && oldValue != null))) {
						changes.add(change(row, name, row.getString("old_organization"), text));
					}
				}
				default -> {
					boolean given = newValue != null || column.cleared(settings);
					if (given && !Objects.equals(oldValue, newValue)) {
						changes.add(change(row, name, oldValue, newValue));
					}
				}
			}
		}
		return changes;
	}

	private List<ChangedField> customChanges(ResultSet row, @Nullable String oldJson, @Nullable String newJson)
			throws SQLException {
		List<ChangedField> changes = new ArrayList<>();
		Map<String, Object> before = (oldJson != null) ? this.json.readValue(oldJson, FIELDS) : Map.of();
		Map<String, Object> after = (newJson != null) ? this.json.readValue(newJson, FIELDS) : Map.of();
		ImportedCustomFields known = this.reach.customFields();
		for (String name : new TreeSet<>(after.keySet())) {
			if (!known.mayBring(name)) {
				continue;
			}
			String oldValue = Objects.toString(before.get(name), null);
			String newValue = Objects.toString(after.get(name), null);
			if (!Objects.equals(oldValue, newValue)) {
				changes.add(change(row, ChangedField.CUSTOM + name, known.find(name).orElse(null), oldValue, newValue));
			}
		}
		return changes;
	}

	private static ChangedField change(ResultSet row, String field, @Nullable String oldValue,
			@Nullable String newValue) throws SQLException {
		return change(row, field, null, oldValue, newValue);
	}

	private static ChangedField change(ResultSet row, String field, @Nullable CustomField customField,
			@Nullable String oldValue, @Nullable String newValue) throws SQLException {
		String name = row.getString("old_legal_name");
		if (name == null) {
			name = Arrays.asList(row.getString("old_first_name"), row.getString("old_last_name"))
				.stream()
				.filter(Objects::nonNull)
				.collect(Collectors.joining(" "));
		}
		return new ChangedField(row.getLong("line_no"), row.getLong("adherent_id"), row.getString("old_identifiant"),
				name, field, customField, oldValue, newValue);
	}

	/**
	 * At most {@code limit} rows that were left out, after {@code afterRow}, in the
	 * file's order, with their reasons.
	 */
	List<RejectedRow> rejects(long importId, long afterRow, int limit) {
		Map<Integer, RejectedRow> rows = new LinkedHashMap<>();
		this.jdbc.sql("""
				select r.row_no, r.line_no, r.outcome, d.line_no as first_line
				from import_row r left join import_row d on d.import_id = r.import_id and d.row_no = r.duplicate_of
				where r.import_id = ? and r.outcome in ('REJECTED', 'DUPLICATE') and r.row_no > ?
				order by r.row_no limit ?
				""").params(importId, afterRow, limit).query((row) -> {
			List<Finding> findings = new ArrayList<>();
			if (row.getString("outcome").equals("DUPLICATE")) {
				findings.add(Finding.reject(null, "finding.duplicate", null, row.getString("first_line")));
			}
			rows.put(row.getInt("row_no"), new RejectedRow(row.getInt("row_no"), row.getLong("line_no"), findings));
		});
		if (!rows.isEmpty()) {
			this.jdbc
				.sql("select * from import_finding where import_id = :import and row_no in (:rows)"
						+ " and severity = 'REJECT' order by row_no, finding_no")
				.param("import", importId)
				.param("rows", rows.keySet())
				.query((row) -> {
					RejectedRow rejected = rows.get(row.getInt("row_no"));
					if (rejected != null) {
						rejected.findings().add(finding(row));
					}
				});
		}
		return List.copyOf(rows.values());
	}

	private Finding finding(ResultSet row) throws SQLException {
		String arguments = row.getString("arguments");
		return new Finding(Finding.Severity.valueOf(row.getString("severity")), row.getString("column_name"),
				row.getString("code"), row.getString("cell_value"),
				(arguments != null) ? this.json.readValue(arguments, TEXTS) : List.of());
	}

	/** Adherents the undo left alone. */
	List<KeptAdherent> kept(long importId, int limit) {
		return this.jdbc.sql("""
				select a.id, a.identifiant, coalesce(a.legal_name, concat_ws(' ', a.first_name, a.last_name)) as name
				from import_kept k join adherent a on a.id = k.adherent_id
				where k.import_id = ? order by a.name_key, a.id limit ?
				""").params(importId, limit).query(KeptAdherent.class).list();
	}

}
