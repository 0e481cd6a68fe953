package org.impactdata.batch.adherentimport;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.impactdata.batch.tabular.RecordReader;
import org.impactdata.batch.tabular.TabularFiles;
import org.impactdata.batch.tabular.TabularRecord;
import org.impactdata.reports.workbook.CsvTable;
import org.impactdata.reports.workbook.FormulaGuard;
import org.impactdata.reports.workbook.MarkedWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the rejected rows, as they are in the file and with their reasons, and the list
 * of changed fields.
 */
@Component
class ResultFiles {

	private static final int PAGE = 500;

	private final ImportRows rows;

	private final ImportFiles files;

	ResultFiles(ImportRows rows, ImportFiles files) {
		this.rows = rows;
		this.files = files;
	}

	/**
	 * The rejects as CSV and as a workbook whose bad cells are coloured and commented.
	 */
	void writeRejects(ImportDetails details, Locale locale, Path csv, Path workbook) {
		try (RecordReader records = TabularFiles.open(this.files.path(details.storedFileId()),
				details.settings().format());
				OutputStream csvTarget = buffered(csv);
				OutputStream workbookTarget = buffered(workbook)) {
			List<String> headers = new ArrayList<>(records.columns().stream().map(FormulaGuard::arm).toList());
			headers.add(RejectsColumns.line(locale));
			headers.add(RejectsColumns.reasons(locale));
			try (CsvTable table = new CsvTable(csvTarget, headers);
					MarkedWorkbook marked = new MarkedWorkbook(workbookTarget,
							ImportTexts.text(locale, "rejects.sheet"), headers)) {
				writeRejects(details, locale, records, table, marked);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void writeRejects(ImportDetails details, Locale locale, RecordReader records, CsvTable table,
			MarkedWorkbook marked) {
		List<String> columns = records.columns();
		List<RejectedRow> page = this.rows.rejects(details.id(), 0, PAGE);
		while (!page.isEmpty()) {
			for (RejectedRow rejected : page) {
				TabularRecord record = skipTo(records, rejected.row());
				if (record == null) {
					return;
				}
				List<String> cells = cells(record, columns.size());
				cells.add(Long.toString(rejected.line()));
				cells.add(rejected.findings()
					.stream()
					.map((finding) -> ImportTexts.fullFinding(finding, locale))
					.collect(Collectors.joining("\n")));
				table.add(cells);
				marked.add(cells, marks(rejected, columns, locale));
			}
			page = this.rows.rejects(details.id(), page.getLast().row(), PAGE);
		}
	}

	private static @Nullable TabularRecord skipTo(RecordReader records, long number) {
		TabularRecord record = records.read();
		while (record != null && record.number() < number) {
			record = records.read();
		}
		return record;
	}

	/** The record's own cells, as many as there are columns; a surplus joins the last. */
	private static List<String> cells(TabularRecord record, int columns) {
		List<String> cells = new ArrayList<>(columns + 2);
		for (int i = 0; i < columns; i++) {
			String cell = record.cell(i);
			if (i == columns - 1 && record.cells().size() > columns) {
				cell = String.join(" ", record.cells().subList(i, record.cells().size()));
			}
			cells.add(FormulaGuard.arm(cell));
		}
		return cells;
	}

	/** What is wrong with which cell; what concerns the whole row marks the reasons. */
	private static Map<Integer, String> marks(RejectedRow rejected, List<String> columns, Locale locale) {
		Map<Integer, String> marks = new HashMap<>();
		for (Finding finding : rejected.findings()) {
			int index = (finding.column() != null) ? columns.indexOf(finding.column()) : -1;
			marks.merge((index >= 0) ? index : columns.size() + 1, ImportTexts.finding(finding, locale),
					(one, other) -> one + "\n" + other);
		}
		return marks;
	}

	/** Every changed field, old and new. */
	void writeChanges(ImportDetails details, Locale locale, Path csv) {
		List<String> headers = List.of("line", "identifiant", "name", "field", "old", "new")
			.stream()
			.map((column) -> ImportTexts.text(locale, "changes.column." + column))
			.toList();
		try (OutputStream target = buffered(csv); CsvTable table = new CsvTable(target, headers)) {
			List<RowChanges> page = this.rows.changes(details, 0, PAGE);
			while (!page.isEmpty()) {
				page.forEach((row) -> row.fields().forEach((change) -> table.add(cells(change, locale))));
				page = this.rows.changes(details, page.getLast().row(), PAGE);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> cells(ChangedField change, Locale locale) {
		return List.of(Long.toString(change.line()), FormulaGuard.arm(change.identifiant()),
				FormulaGuard.arm(change.name()), FormulaGuard.arm(change.label(locale)), armed(change.oldValue()),
				armed(change.newValue()));
	}

	private static String armed(@Nullable String value) {
		return (value != null) ? FormulaGuard.arm(value) : "";
	}

	private static OutputStream buffered(Path file) throws IOException {
		return new BufferedOutputStream(Files.newOutputStream(file));
	}

}
