package org.impactdata.domain.adherent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.HistoryEntry.FieldChange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the history of an adherent from the rows that were kept at each change. */
@Component
class AdherentHistory {

	private static final String ROWS = "select h.*, r.recorded_at, r.agent, r.origin, r.import_id, "
			+ "coalesce(o.name, h.organization_id) as organization_name from adherent_history h "
			+ "join revision r on r.id = h.revision_id left join organization o on o.id = h.organization_id "
			+ "where h.id = ? order by h.revision_id";

	private final JdbcClient jdbc;

	private final AdherentReading reading;

	AdherentHistory(JdbcClient jdbc, AdherentReading reading) {
		this.jdbc = jdbc;
		this.reading = reading;
	}

	/** Latest change first. */
	List<HistoryEntry> of(long id) {
		List<Row> rows = this.jdbc.sql(ROWS).param(id).query((row, number) -> row(row)).list();
		List<HistoryEntry> entries = new ArrayList<>();
		Row before = Row.NOTHING;
		for (Row row : rows) {
			HistoryEntry entry = row.entry();
			entries.add(new HistoryEntry(entry.revision(), entry.when(), entry.who(), entry.origin(), entry.importId(),
					entry.kind(), changes(before, row)));
			before = row;
		}
		return entries.reversed();
	}

	/**
	 * What a form would have said before a change.
	 * @throws NoSuchElementException when there was nothing before it
	 */
	AdherentDraft before(long id, long revision) {
		return this.jdbc.sql("""
				select * from adherent_history where id = ? and revision_id < ?
				order by revision_id desc limit 1""")
			.params(id, revision)
			.query((row, number) -> AdherentDraft.of(values(row, AdherentField.ORGANIZATION.column()),
					this.reading.customFields(row.getString(AdherentField.CUSTOM_FIELDS.column()))))
			.optional()
			.orElseThrow(() -> new NoSuchElementException("Nothing was kept before change " + revision));
	}

	private List<FieldChange> changes(Row before, Row after) {
		List<FieldChange> changes = new ArrayList<>();
		for (AdherentField field : AdherentField.values()) {
			String old = before.values().get(field);
			String current = after.values().get(field);
			if (field == AdherentField.ORGANIZATION) {
				if (!Objects.equals(before.organizationId(), after.organizationId())) {
					changes.add(new FieldChange(field, null, old, current));
				}
			}
			else if (field == AdherentField.CUSTOM_FIELDS) {
				addCustomFields(changes, this.reading.customFields(old), this.reading.customFields(current));
			}
			else if (!Objects.equals(old, current)) {
				changes.add(new FieldChange(field, null, old, current));
			}
		}
		return changes;
	}

	private static void addCustomFields(List<FieldChange> changes, Map<String, String> before,
			Map<String, String> after) {
		TreeSet<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		for (String name : names) {
			@Nullable String old = before.get(name);
			@Nullable String current = after.get(name);
			if (!Objects.equals(old, current)) {
				changes.add(new FieldChange(AdherentField.CUSTOM_FIELDS, name, old, current));
			}
		}
	}

	private static Row row(ResultSet row) throws SQLException {
		Map<AdherentField, String> values = values(row, "organization_name");
		HistoryEntry.Kind kind = HistoryEntry.Kind.values()[row.getInt("revision_type")];
		return new Row(
				new HistoryEntry(row.getLong("revision_id"), Instant.ofEpochMilli(row.getLong("recorded_at")),
						row.getString("agent"), Origin.valueOf(row.getString("origin")),
						row.getObject("import_id", Long.class), kind, List.of()),
				values, row.getObject("organization_id", Long.class));
	}

	private static Map<AdherentField, String> values(ResultSet row, String organization) throws SQLException {
		Map<AdherentField, String> values = new EnumMap<>(AdherentField.class);
		for (AdherentField field : AdherentField.values()) {
			String value = row.getString((field == AdherentField.ORGANIZATION) ? organization : field.column());
			if (value != null) {
				values.put(field, value);
			}
		}
		return values;
	}

	/**
	 * @param values texts, of the organisation its name
	 * @param organizationId several may have the same name
	 */
	private record Row(HistoryEntry entry, Map<AdherentField, String> values, @Nullable Long organizationId) {

		static final Row NOTHING = new Row(new HistoryEntry(0, Instant.EPOCH, null, Origin.values()[0], null,
				HistoryEntry.Kind.CREATED, List.of()), Map.of(), null);

	}

}
