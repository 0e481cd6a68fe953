package org.impactdata.batch.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of a file's columns.
 *
 * @param names one for each column
 * @param repeated those that had to be numbered
 * @param unnamed those that the file leaves blank
 */
record ColumnNames(List<String> names, List<String> repeated, List<String> unnamed) {

	/** The columns of a file with a header. */
	static ColumnNames of(List<String> header) {
		return name(header);
	}

	/** The columns of a file without a header. */
	static ColumnNames unnamed(int width) {
		return name(Collections.nCopies(width, ""));
	}

	private static ColumnNames name(List<String> header) {
		List<String> names = new ArrayList<>();
		List<String> repeated = new ArrayList<>();
		List<String> unnamed = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (int i = 0; i < header.size(); i++) {
			String written = header.get(i).strip().replaceAll("\\s+", " ");
			boolean blank = written.isEmpty();
			String name = blank ? TabularMessages.text("column.unnamed", Locale.FRENCH, List.of(letters(i))) : written;
			String free = name;
			for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
				free = name + " (" + n + ")";
			}
			names.add(free);
			if (blank) {
				unnamed.add(free);
			}
			else if (!free.equals(name)) {
				repeated.add(free);
			}
		}
		return new ColumnNames(List.copyOf(names), repeated, unnamed);
	}

	/** A column's letters as spreadsheets show them: A, B, … Z, AA. */
	static String letters(int index) {
		StringBuilder letters = new StringBuilder();
		for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.toString();
	}

}
