package org.impactdata.batch.adherentimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file are used, and for what.
 *
 * @param used the columns with a field or kept as custom fields, in the file's order
 * @param count all columns of the file
 */
record ImportColumns(List<Column> used, int count) {

	/** A custom field's name is a JSON key; longer headers stay in the file. */
	private static final int LONGEST_CUSTOM_NAME = 190;

	static ImportColumns of(ImportSettings settings, List<String> columns) {
		Set<String> own = RejectsColumns.headers();
		List<Column> used = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			String name = columns.get(i);
			AdherentField field = settings.mapping().get(name);
			boolean kept = settings.unmapped() == UnmappedColumns.KEEP && !own.contains(name)
					&& name.length() <= LONGEST_CUSTOM_NAME;
			if (field != null || kept) {
				used.add(new Column(i, name, field));
			}
		}
		return new ImportColumns(List.copyOf(used), columns.size());
	}

	/**
	 * One column.
	 *
	 * @param index from 0
	 * @param field null when it is kept as a custom field
	 */
	record Column(int index, String name, @Nullable AdherentField field) {
	}

}
