package org.impactdata.batch.adherentimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.impactdata.batch.tabular.TabularRecord;
import org.impactdata.domain.customfield.CustomField;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds which field.
 *
 * @param fields the fields by the names of their columns; no field twice
 * @param customFields names of custom fields by the names of their columns; none twice
 * @param unmapped the columns that hold no field, in the file's order
 */
public record ColumnMapping(Map<String, AdherentField> fields, Map<String, String> customFields,
		List<String> unmapped) {

	private static final Set<String> IGNORE = Set.of("", "ignore", "ignorer", "none", "aucun", "unmapped");

	public ColumnMapping {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
		customFields = Collections.unmodifiableMap(new LinkedHashMap<>(customFields));
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
		return new ColumnMapping(fields, Map.of(), unmapped);
	}

	/**
	 * This mapping with one column read as a person says. A column that held the field
	 * before is unmapped.
	 * @param override {@code column=field}, the field as {@link AdherentField#named}
	 * reads it, or {@code column=ignore}
	 * @param known custom fields, which a column is read as by their labels or names
	 * @throws ColumnMappingException when the column or the field is unknown
	 */
	public ColumnMapping withOverride(String override, List<CustomField> known) {
		int equals = override.lastIndexOf('=');
		if (equals <= 0) {
			throw ColumnMappingException.malformed(override);
		}
		String column = column(override.substring(0, equals));
		String name = override.substring(equals + 1).strip();
		if (IGNORE.contains(name.toLowerCase(Locale.ROOT))) {
			return without(column);
		}
		AdherentField field = AdherentField.named(name);
		if (field != null) {
			return with(column, field);
		}
		return custom(name, known).map((custom) -> with(column, custom))
			.orElseThrow(() -> ColumnMappingException.unknownField(name,
					Stream
						.concat(Arrays.stream(AdherentField.values()).map(AdherentField::option),
								known.stream().map(CustomField::label))
						.toList()));
	}

	/**
	 * This mapping, with columns that are called as a custom field read as that, unless
	 * they are called exactly as another field: what they may have been taken for by a
	 * like name is let go.
	 */
	public ColumnMapping withCustomFields(List<CustomField> known) {
		ColumnMapping mapping = this;
		for (String column : Stream.concat(this.fields.keySet().stream(), this.unmapped.stream()).toList()) {
			Optional<CustomField> custom = custom(column, known);
			if (custom.isPresent() && AdherentField.named(column) == null
					&& !mapping.customFields.containsValue(custom.get().name())) {
				mapping = mapping.with(column, custom.get());
			}
		}
		return mapping;
	}

	private static Optional<CustomField> custom(String written, List<CustomField> known) {
		String wanted = HeaderWords.key(written);
		return known.stream()
			.filter((field) -> Stream.of(field.label(Locale.FRENCH), field.label(Locale.ENGLISH), field.name())
				.anyMatch((name) -> name.equalsIgnoreCase(written) || HeaderWords.key(name).equals(wanted)))
			.findFirst();
	}

	/**
	 * This mapping with one column read as a custom field. A column that held it before
	 * is unmapped.
	 */
	public ColumnMapping with(String column, CustomField custom) {
		ColumnMapping without = without(column);
		Map<String, String> changed = new LinkedHashMap<>(without.customFields);
		List<String> left = new ArrayList<>(without.unmapped);
		left.remove(column);
		for (Map.Entry<String, String> before : without.customFields.entrySet()) {
			if (before.getValue().equals(custom.name()) && changed.remove(before.getKey()) != null) {
				left.add(before.getKey());
			}
		}
		changed.put(column, custom.name());
		return new ColumnMapping(without.fields, changed, left);
	}

	/** This mapping with one column read as a field. */
	public ColumnMapping with(String column, AdherentField field) {
		ColumnMapping without = without(column);
		Map<String, AdherentField> changed = new LinkedHashMap<>(without.fields);
		List<String> left = new ArrayList<>(without.unmapped);
		left.remove(column);
		for (Map.Entry<String, AdherentField> before : without.fields.entrySet()) {
			if (before.getValue() == field && changed.remove(before.getKey()) != null) {
				left.add(before.getKey());
			}
		}
		changed.put(column, field);
		return new ColumnMapping(changed, without.customFields, left);
	}

	/** This mapping with one column not read. */
	public ColumnMapping without(String column) {
		Map<String, AdherentField> changed = new LinkedHashMap<>(this.fields);
		changed.remove(column);
		Map<String, String> custom = new LinkedHashMap<>(this.customFields);
		custom.remove(column);
		List<String> left = new ArrayList<>(this.unmapped);
		left.remove(column);
		left.add(column);
		return new ColumnMapping(changed, custom, left);
	}

	private String column(String written) {
		List<String> columns = new ArrayList<>(this.fields.keySet());
		columns.addAll(this.customFields.keySet());
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
