package org.impactdata.domain.adherent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.Revisions;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldCatalogue;
import org.impactdata.domain.customfield.CustomFieldNames;
import org.impactdata.domain.customfield.CustomFieldType;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the values of a custom field in the form its type keeps, after it was given
 * another type. What is no value of the new type stays as it is. To do it twice is to do
 * it once.
 */
@Service
@Transactional
public class CustomFieldConversionService {

	private static final String COLUMNS = Arrays.stream(AdherentField.values())
		.map(AdherentField::column)
		.collect(Collectors.joining(", ", "", ", phone_e164"));

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final AdherentReading reading;

	private final Revisions revisions;

	private final CustomFieldCatalogue customFields;

	CustomFieldConversionService(JdbcClient jdbc, JdbcTemplate batches, AdherentReading reading, Revisions revisions,
			CustomFieldCatalogue customFields) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.reading = reading;
		this.revisions = revisions;
		this.customFields = customFields;
	}

	/** The highest id there is. */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional(readOnly = true)
	public long last() {
		return this.jdbc.sql("select coalesce(max(id), 0) from adherent").query(Long.class).single();
	}

	/** The latest change of adherents there is. */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional(readOnly = true)
	public long latestRevision() {
		return this.jdbc.sql("select coalesce(max(id), 0) from revision").query(Long.class).single();
	}

	/**
	 * Convert the values of some adherents, in one transaction.
	 * @param former the type the values were kept in
	 * @param since the latest change of adherents when the type changed; what was filled
	 * in after it is of the new type
	 * @param from the lowest id
	 * @param to the highest id
	 * @return how many were written in another form
	 */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	public int convert(long fieldId, CustomFieldType former, long since, long from, long to) {
		CustomField field = this.customFields.fields()
			.all()
			.stream()
			.filter((candidate) -> candidate.id() == fieldId)
			.findFirst()
			.orElse(null);
		if (field == null || field.type() == former) {
			return 0;
		}
		List<Converted> changed = new ArrayList<>();
		this.jdbc.sql("""
				select a.id, a.custom_fields, (
				    select h.custom_fields from adherent_history h
				    where h.id = a.id and h.revision_id <= :since order by h.revision_id desc limit 1) as former
				from adherent a
				where a.id between :from and :to and a.custom_fields is not null
				  and json_contains_path(a.custom_fields, 'one', :path) for update""")
			.param("path", CustomFieldNames.path(field.name()))
			.param("since", since)
			.param("from", from)
			.param("to", to)
			.query((row) -> {
				String stored = this.reading.customFields(row.getString("custom_fields")).get(field.name());
				String before = this.reading.customFields(row.getString("former")).get(field.name());
				if (stored != null && stored.equals(before)
						&& field.convert(stored, former) instanceof Parsed.Accepted<String>(String value)
						&& !value.equals(stored)) {
					changed.add(new Converted(row.getLong("id"), value));
				}
			});
		if (!changed.isEmpty()) {
			write(field, changed);
		}
		return changed.size();
	}

	private void write(CustomField field, List<Converted> changed) {
		String path = CustomFieldNames.path(field.name());
		this.batches.batchUpdate(
				"update adherent set custom_fields = json_set(custom_fields, ?, ?), version = version + 1,"
						+ " updated_at = utc_timestamp(6) where id = ?",
				changed, changed.size(), (statement, converted) -> {
					statement.setString(1, path);
					statement.setString(2, converted.value());
					statement.setLong(3, converted.id());
				});
		List<Long> ids = changed.stream().map(Converted::id).toList();
		this.jdbc
			.sql("insert into adherent_history (id, revision_id, revision_type, " + COLUMNS
					+ ") select id, :revision, 1, " + COLUMNS + " from adherent where id in (:ids)")
			.param("revision", this.revisions.begin())
			.param("ids", ids)
			.update();
		this.jdbc.sql("insert into search_index_event (adherent_id) select id from adherent where id in (:ids)")
			.param("ids", ids)
			.update();
	}

	private record Converted(long id, String value) {
	}

}
