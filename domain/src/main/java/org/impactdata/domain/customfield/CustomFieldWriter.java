package org.impactdata.domain.customfield;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.AccessVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps definitions of custom fields; what may be kept is decided by others. */
@Component
class CustomFieldWriter {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final AccessVersion version;

	CustomFieldWriter(JdbcClient jdbc, JsonMapper json, AccessVersion version) {
		this.jdbc = jdbc;
		this.json = json;
		this.version = version;
	}

	/** Holds off all others who change definitions, until the end of the transaction. */
	void begin() {
		this.version.change();
	}

	long insert(String name, CustomFieldDraft draft) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into custom_field (name, label, label_en, help, help_en, section, position, type, applies_to,
				  required, default_value, searchable, listed, restricted, choices, created_at, updated_at)
				select :name, :label, :labelEn, :help, :helpEn, :section, coalesce(max(f.position), 0) + 1, :type,
				  :appliesTo, :required, :defaultValue, :searchable, :listed, :restricted, :choices, utc_timestamp(6),
				  utc_timestamp(6) from custom_field f""").params(columns(draft)).param("name", name).update(key, "id");
		long id = Objects.requireNonNull(key.getKey()).longValue();
		insertRoles(id, draft);
		return id;
	}

	void update(long id, CustomFieldDraft draft) {
		int updated = this.jdbc.sql("""
				update custom_field set label = :label, label_en = :labelEn, help = :help, help_en = :helpEn,
				  section = :section, type = :type, applies_to = :appliesTo, required = :required,
				  default_value = :defaultValue, searchable = :searchable, listed = :listed, restricted = :restricted,
				  choices = :choices, version = version + 1, updated_at = utc_timestamp(6)
				where id = :id and version = :version""")
			.params(columns(draft))
			.param("id", id)
			.param("version", draft.version())
			.update();
		requireOne(updated);
		this.jdbc.sql("delete from custom_field_role where field_id = ?").param(id).update();
		insertRoles(id, draft);
	}

	private void insertRoles(long id, CustomFieldDraft draft) {
		draft.roles()
			.forEach((role) -> this.jdbc.sql("insert into custom_field_role (field_id, role_id) values (?, ?)")
				.params(id, role)
				.update());
	}

	void retire(long id, long version, boolean retired) {
		requireOne(this.jdbc.sql("""
				update custom_field set retired = ?, version = version + 1, updated_at = utc_timestamp(6)
				where id = ? and version = ?""").params(retired, id, version).update());
	}

	void delete(long id, long version) {
		requireOne(this.jdbc.sql("delete from custom_field where id = ? and version = ?").params(id, version).update());
	}

	void place(long id, int position) {
		this.jdbc.sql("update custom_field set position = ? where id = ?").params(position, id).update();
	}

	private static void requireOne(int rows) {
		if (rows == 0) {
			throw new DomainException("custom-field.edited-meanwhile");
		}
	}

	private Map<String, @Nullable Object> columns(CustomFieldDraft draft) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("label", draft.label());
		columns.put("labelEn", draft.labelEn());
		columns.put("help", draft.help());
		columns.put("helpEn", draft.helpEn());
		columns.put("section", draft.section());
		columns.put("type", draft.type().name());
		columns.put("appliesTo", draft.appliesTo().name());
		columns.put("required", draft.required());
		columns.put("defaultValue", draft.defaultValue());
		columns.put("searchable", draft.searchable());
		columns.put("listed", draft.listed());
		columns.put("restricted", draft.restricted());
		columns.put("choices", draft.choices().isEmpty() ? null : this.json.writeValueAsString(draft.choices()));
		return columns;
	}

}
