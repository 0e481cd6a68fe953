package org.impactdata.batch.tabular;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook.
 *
 * @param name what its tab says
 * @param hidden whether it is hidden
 * @param key where the workbook keeps it
 */
record SheetName(String name, boolean hidden, String key) {

	/** The sheet of a name, or the first visible one. */
	static SheetName find(List<SheetName> sheets, @Nullable String name) {
		if (sheets.isEmpty()) {
			throw new TabularException(TabularException.Code.NO_SHEET);
		}
		if (name == null) {
			return sheets.stream().filter((sheet) -> !sheet.hidden()).findFirst().orElse(sheets.getFirst());
		}
		return sheets.stream()
			.filter((sheet) -> sheet.name().equals(name))
			.findFirst()
			.or(() -> sheets.stream()
				.filter((sheet) -> sheet.name().strip().equalsIgnoreCase(name.strip()))
				.findFirst())
			.orElseThrow(() -> new TabularException(TabularException.Code.UNKNOWN_SHEET, name,
					String.join(", ", sheets.stream().map(SheetName::name).toList())));
	}
}
