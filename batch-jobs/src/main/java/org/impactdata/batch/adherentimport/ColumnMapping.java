package org.impactdata.batch.adherentimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.impactdata.batch.tabular.TabularRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds which field.
 *
 * @param fields the fields by the names of their columns; no field twice
 * @param unmapped the columns that hold no field, in the file's order
 */
public record ColumnMapping(Map<String, AdherentField> fields, List<String> unmapped) {

	private static final Set<String> IGNORE = Set.of("", "ignore", "ignorer", "none", "aucun", "unmapped");

	public ColumnMapping {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		unmapped = List.copyOf(unmapped);
	}

	/**
	 * Proposes a mapping by the columns' names and, where a name leaves doubt, by what
	 * stands in them.
	 * @param columns names as {@code TabularSample} gives them
	 * @param samples some records, in the order of the columns; may be empty
	 */
	public static ColumnMapping suggest(List<String> columns, List<TabularRecord> samples) {
		Map<Integer, AdherentField> found = new ColumnSuggestion(columns, samples).fields();
		Map<String, AdherentField> fields = new LinkedHashMap<>();
		List<String> unmapped = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			AdherentField field = found.get(i);
			if (field != null) {
				fields.put(columns.get(i), field);
			}
			else {
				unmapped.add(columns.get(i));
			}
		}
		return new ColumnMapping(fields, unmapped);
	}

	/**
	 * This mapping with one column read as a person says. A column that held the field
	 * before is unmapped.
	 * @param override {@code column=field}, the field as {@link AdherentField#named}
	 * reads it, or {@code column=ignore}
	 * @throws ColumnMappingException when the column or the field is unknown
	 */
	public ColumnMapping withOverride(String override) {
		int equals = override.lastIndexOf('=');
		if (equals <= 0) {
			throw ColumnMappingException.malformed(override);
		}
		String column = column(override.substring(0, equals));
		String name = override.substring(equals + 1).strip();
		if (IGNORE.contains(name.toLowerCase(Locale.ROOT))) {
			return with(column, null);
		}
		AdherentField field = AdherentField.named(name);
		if (field == null) {
			throw ColumnMappingException.unknownField(name,
					Arrays.stream(AdherentField.values()).map(AdherentField::option).toList());
		}
		return with(column, field);
	}

	/** This mapping with one column read as a field, or not read when it is null. */
	public ColumnMapping with(String column, @Nullable AdherentField field) {
		Map<String, AdherentField> changed = new LinkedHashMap<>(this.fields);
		changed.remove(column);
		List<String> left = new ArrayList<>(this.unmapped);
		left.remove(column);
		if (field == null) {
			left.add(column);
			return new ColumnMapping(changed, left);
		}
		for (Map.Entry<String, AdherentField> before : this.fields.entrySet()) {
			if (before.getValue() == field && changed.remove(before.getKey()) != null) {
				left.add(before.getKey());
			}
		}
		changed.put(column, field);
		return new ColumnMapping(changed, left);
	}

	private String column(String written) {
		List<String> columns = new ArrayList<>(this.fields.keySet());
		columns.addAll(this.unmapped);
		String wanted = written.strip();
		if (columns.contains(wanted)) {
			return wanted;
		}
		String key = HeaderWords.key(wanted);
		List<String> alike = columns.stream().filter((column) -> HeaderWords.key(column).equals(key)).toList();
		if (alike.size() == 1) {
			return alike.getFirst();
		}
		throw ColumnMappingException.unknownColumn(wanted, columns);
	}

}
