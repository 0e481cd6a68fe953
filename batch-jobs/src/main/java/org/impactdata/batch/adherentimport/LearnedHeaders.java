package org.impactdata.batch.adherentimport;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.impactdata.domain.value.NameKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which field people gave a column, for the next files with the same header.
 */
@Component
class LearnedHeaders {

	private static final int LONGEST_KEY = 190;

	private final JdbcClient jdbc;

	LearnedHeaders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The suggestion, with what was learned in its place; a field is taken once. */
	ColumnMapping applyTo(List<String> columns, ColumnMapping suggestion) {
		Map<String, AdherentField> known = new HashMap<>();
		this.jdbc.sql("select header_key, field from learned_header").query((row) -> {
			known.put(row.getString("header_key"), AdherentField.valueOf(row.getString("field")));
		});
		ColumnMapping mapping = suggestion;
		for (String column : columns) {
			AdherentField field = known.get(key(column));
			if (field != null) {
				mapping = mapping.with(column, field);
			}
		}
		return mapping;
	}

	/** Learns the columns whose field is not the suggested one. */
	void learn(Map<String, AdherentField> suggested, Map<String, AdherentField> chosen) {
		Map<String, AdherentField> taught = new LinkedHashMap<>(chosen);
		taught.entrySet().removeIf((entry) -> entry.getValue() == suggested.get(entry.getKey()));
		taught.forEach((column, field) -> this.jdbc.sql("""
				insert into learned_header (header_key, field, learned_at) values (?, ?, ?)
				on duplicate key update field = values(field), learned_at = values(learned_at)
				""").params(key(column), field.name(), Timestamp.from(Instant.now())).update());
	}

	private static String key(String column) {
		String key = NameKey.of(column);
		return (key.length() <= LONGEST_KEY) ? key : key.substring(0, LONGEST_KEY);
	}

}
