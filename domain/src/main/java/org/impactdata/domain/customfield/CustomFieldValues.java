package org.impactdata.domain.customfield;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.impactdata.domain.Parsed;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the values that adherents have of a custom field. */
@Component
class CustomFieldValues {

	private static final int EXAMPLES = 100;

	private static final int MOST_DIFFERENT = 10_000;

	private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	CustomFieldValues(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** How many adherents have one. */
	long count(String name) {
		return this.jdbc
			.sql("select count(*) from adherent where custom_fields is not null"
					+ " and json_contains_path(custom_fields, 'one', ?)")
			.param(CustomFieldNames.path(name))
			.query(Long.class)
			.single();
	}

	/** Whether any adherent ever had one, as far back as the history goes. */
	boolean everHad(String name) {
		return this.jdbc
			.sql("select exists (select 1 from adherent_history where custom_fields is not null"
					+ " and json_contains_path(custom_fields, 'one', ?))")
			.param(CustomFieldNames.path(name))
			.query(Boolean.class)
			.single();
	}

	/** What would become of them. */
	TypeChange preview(String name, CustomFieldType former, CustomField changed) {
		long[] counts = new long[2];
		List<TypeChange.Unreadable> examples = new ArrayList<>();
		forEach(name, (value) -> {
			counts[0]++;
			if (changed.convert(value.value(), former) instanceof Parsed.Rejected<String>) {
				counts[1]++;
				if (examples.size() < EXAMPLES) {
					examples.add(value);
				}
			}
		});
		return new TypeChange(counts[0] - counts[1], counts[1], examples);
	}

	/** The most frequent ones, as they are kept; of very many different ones, of some. */
	List<String> frequent(String name, int most) {
		Map<String, Integer> counts = new HashMap<>();
		forEach(name, (value) -> {
			if (counts.size() < MOST_DIFFERENT || counts.containsKey(value.value())) {
				counts.merge(value.value(), 1, Integer::sum);
			}
		});
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(most)
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * Not taken apart by the server: MariaDB's json_unquote loses what is beyond the BMP.
	 */
	private void forEach(String name, Consumer<TypeChange.Unreadable> action) {
		try (Stream<TypeChange.Unreadable> values = this.jdbc.sql("""
				select a.id, a.identifiant, a.custom_fields from adherent a where a.custom_fields is not null
				  and json_contains_path(a.custom_fields, 'one', ?)""")
			.param(CustomFieldNames.path(name))
			.withFetchSize(Integer.MIN_VALUE)
			.query((row, number) -> new TypeChange.Unreadable(row.getLong("id"), row.getString("identifiant"),
					String.valueOf(this.json.readValue(row.getString("custom_fields"), VALUES).get(name))))
			.stream()) {
			values.forEach(action);
		}
	}

	/** Has the search index read all of them anew. */
	void index(String name) {
		this.jdbc
			.sql("insert into search_index_event (adherent_id) select id from adherent where custom_fields is not null"
					+ " and json_contains_path(custom_fields, 'one', ?)")
			.param(CustomFieldNames.path(name))
			.update();
	}

}
