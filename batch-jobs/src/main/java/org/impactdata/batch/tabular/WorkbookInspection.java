package org.impactdata.batch.tabular;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Finds the layout of a workbook: which sheet, where its table starts. */
final class WorkbookInspection {

	private WorkbookInspection() {
	}

	static TabularSample inspect(Path file, TabularFormat.Kind kind, TabularOverrides overrides) {
		List<SheetName> sheets = sheets(file, kind);
		if (overrides.sheet() != null) {
			return inspect(file, kind, sheets, SheetName.find(sheets, overrides.sheet()), overrides);
		}
		List<SheetName> visible = sheets.stream().filter((sheet) -> !sheet.hidden()).toList();
		TabularException empty = new TabularException(TabularException.Code.NO_SHEET);
		for (SheetName sheet : visible) {
			try {
				return inspect(file, kind, sheets, sheet, overrides);
			}
			catch (TabularException ex) {
				if (ex.code() != TabularException.Code.EMPTY) {
					throw ex;
				}
				empty = ex;
			}
		}
		throw empty;
	}

	private static List<SheetName> sheets(Path file, TabularFormat.Kind kind) {
		if (kind == TabularFormat.Kind.XLSX) {
			try (XlsxWorkbook workbook = XlsxWorkbook.open(file)) {
				return workbook.sheets();
			}
		}
		try (XlsRows workbook = XlsRows.open(file)) {
			return workbook.sheets();
		}
	}

	static RowSource rows(Path file, TabularFormat.Kind kind, @Nullable String sheet) {
		return (kind == TabularFormat.Kind.XLSX) ? XlsxRows.open(file, sheet) : XlsRows.open(file, sheet);
	}

	private static TabularSample inspect(Path file, TabularFormat.Kind kind, List<SheetName> sheets, SheetName sheet,
			TabularOverrides overrides) {
		try (RowSource source = rows(file, kind, sheet.name())) {
			List<RowSource.Row> head = HeadedRecords.head(source, TabularLimits.SAMPLE_RECORDS);
			Layout layout = Layout.detect(head, ';', overrides);
			TabularFormat format = new TabularFormat(kind, StandardCharsets.UTF_8.name(), ';', TabularFormat.NO_QUOTE,
					null, layout.header().present(), layout.header().row(), layout.habits().decimalSeparator(),
					layout.habits().dateOrder(), sheet.name());
			return layout.sample(format, new HeadedRecords(format, head, source), visible(sheets),
					notices(sheets, sheet));
		}
	}

	private static List<String> visible(List<SheetName> sheets) {
		return sheets.stream().filter((sheet) -> !sheet.hidden()).map(SheetName::name).toList();
	}

	private static List<TabularNotice> notices(List<SheetName> sheets, SheetName read) {
		List<TabularNotice> notices = new ArrayList<>();
		List<String> others = new ArrayList<>();
		List<String> hidden = new ArrayList<>();
		for (SheetName sheet : sheets) {
			if (!sheet.equals(read)) {
				(sheet.hidden() ? hidden : others).add(sheet.name());
			}
		}
		if (!others.isEmpty()) {
			notices.add(TabularNotice.of(TabularNotice.Code.OTHER_SHEETS, read.name(), String.join(", ", others)));
		}
		if (!hidden.isEmpty()) {
			notices.add(TabularNotice.of(TabularNotice.Code.HIDDEN_SHEETS, String.join(", ", hidden)));
		}
		return notices;
	}

}
