package org.impactdata.batch.adherentimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldNames;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file are used, and for what.
 *
 * @param used the columns with a field or kept as custom fields, in the file's order
 * @param count all columns of the file
 */
record ImportColumns(List<Column> used, int count) {

	/**
	 * The columns of a file.
	 * @param known custom fields, for what a column is read as
	 */
	static ImportColumns of(ImportSettings settings, List<String> columns, ImportedCustomFields known) {
		Set<String> own = RejectsColumns.headers();
		List<Column> used = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			String name = columns.get(i);
			AdherentField field = settings.mapping().get(name);
			String custom = settings.customFields().get(name);
			if (field == null && custom == null && settings.unmapped() == UnmappedColumns.KEEP && !own.contains(name)
					&& name.length() <= CustomFieldNames.LONGEST) {
				custom = kept(name, settings, used);
			}
			if (custom != null && !known.mayBring(custom)) {
				continue;
			}
			if (field != null || custom != null) {
				used.add(new Column(i, name, field, custom, (custom != null) ? known.find(custom).orElse(null) : null));
			}
		}
		return new ImportColumns(List.copyOf(used), columns.size());
	}

	/** Under its own name, unless another column was given the field of that name. */
	private static @Nullable String kept(String column, ImportSettings settings, List<Column> used) {
		String name = CustomFieldNames.of(column);
		boolean taken = settings.customFields().containsValue(name)
				|| used.stream().anyMatch((other) -> name.equals(other.customName()));
		return taken ? null : name;
	}

	/** Names of custom fields that are not known yet. */
	List<String> newCustomFields() {
		return this.used.stream()
			.filter((column) -> column.customField() == null)
			.map(Column::customName)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	/**
	 * One column.
	 *
	 * @param index from 0
	 * @param field null when it holds a custom field
	 * @param customName of the custom field; null when it holds none
	 * @param customField the same; null also when it is not known yet
	 */
	record Column(int index, String name, @Nullable AdherentField field, @Nullable String customName,
			@Nullable CustomField customField) {
	}

}
