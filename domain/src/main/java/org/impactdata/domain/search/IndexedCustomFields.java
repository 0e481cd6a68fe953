package org.impactdata.domain.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.impactdata.domain.customfield.CustomFields;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells by which of its custom fields an adherent is found and sorted.
 *
 * @param fields all there are
 * @param json reads the values
 */
record IndexedCustomFields(CustomFields fields, JsonMapper json) {

	private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
	};

	/**
	 * Folded texts, by the id of their field.
	 * @param values as in the table
	 */
	Map<Long, List<String>> words(String values) {
		Map<Long, List<String>> words = new HashMap<>();
		this.fields.words(read(values)).forEach((field, texts) -> words.put(field.id(), texts));
		return words;
	}

	/**
	 * Texts in whose order the values are, by the id of their field.
	 * @param values as in the table
	 */
	Map<Long, String> sortKeys(String values) {
		Map<Long, String> keys = new HashMap<>();
		this.fields.sortKeys(read(values)).forEach((field, key) -> keys.put(field.id(), key));
		return keys;
	}

	private Map<String, String> read(String values) {
		return this.json.readValue(values, VALUES);
	}

}
