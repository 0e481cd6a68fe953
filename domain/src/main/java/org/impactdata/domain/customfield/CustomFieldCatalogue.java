package org.impactdata.domain.customfield;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.impactdata.domain.access.AccessVersion;
import org.impactdata.domain.access.AgentRights;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows all custom fields, as they are at this moment on every node: for the features
 * that read, write and find adherents, each of which asks for its own permission.
 */
@Component
public class CustomFieldCatalogue {

	private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final AccessVersion version;

	private volatile @Nullable Known known;

	CustomFieldCatalogue(JdbcClient jdbc, JsonMapper json, AccessVersion version) {
		this.jdbc = jdbc;
		this.json = json;
		this.version = version;
	}

	/** All there are. */
	public CustomFields fields() {
		if (this.version.changing()) {
			return new CustomFields(read());
		}
		Known latest = this.known;
		long current = this.version.current();
		if (latest == null || latest.version() != current) {
			latest = new Known(current, new CustomFields(read()));
			this.known = latest;
		}
		return latest.fields();
	}

	/** All there are, and where somebody sees them who has these rights. */
	public SeenCustomFields seenWith(AgentRights rights) {
		return new SeenCustomFields(fields(), rights);
	}

	private List<CustomField> read() {
		Map<Long, Set<Long>> roles = new HashMap<>();
		this.jdbc.sql("select field_id, role_id from custom_field_role").query((row) -> {
			roles.computeIfAbsent(row.getLong("field_id"), (id) -> new HashSet<>()).add(row.getLong("role_id"));
		});
		return this.jdbc.sql("select * from custom_field order by position, id")
			.query((row, number) -> field(row, roles.getOrDefault(row.getLong("id"), Set.of())))
			.list();
	}

	private CustomField field(ResultSet row, Set<Long> roles) throws SQLException {
		String choices = row.getString("choices");
		return new CustomField(row.getLong("id"), row.getLong("version"), row.getString("name"), row.getString("label"),
				row.getString("label_en"), row.getString("help"), row.getString("help_en"), row.getString("section"),
				row.getInt("position"), CustomFieldType.valueOf(row.getString("type")),
				AppliesTo.valueOf(row.getString("applies_to")), row.getBoolean("required"),
				row.getString("default_value"), row.getBoolean("searchable"), row.getBoolean("listed"),
				row.getBoolean("restricted"), roles, row.getBoolean("retired"),
				(choices != null) ? this.json.readValue(choices, CHOICES) : List.of());
	}

	private record Known(long version, CustomFields fields) {
	}

}
