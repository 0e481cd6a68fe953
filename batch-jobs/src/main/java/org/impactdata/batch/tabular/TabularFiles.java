package org.impactdata.batch.tabular;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a file to find its layout, and opens it to read its records. Whatever the file
 * holds, only {@link TabularException} is thrown.
 */
public final class TabularFiles {

	private TabularFiles() {
	}

	/**
	 * Finds a file's layout from its beginning, without reading all of it.
	 * @param originalName the name under which a person knows the file
	 * @param overrides what is not left to detection
	 * @throws TabularException when the file cannot be read as records
	 */
	public static TabularSample inspect(Path file, String originalName, TabularOverrides overrides) {
		if (!Files.isRegularFile(file)) {
			throw new TabularException(TabularException.Code.NOT_FOUND, originalName);
		}
		byte[] head = CsvFile.head(file);
		if (head.length == 0) {
			throw new TabularException(TabularException.Code.EMPTY);
		}
		TabularFormat.Kind kind = FileSignature.require(file, originalName, head);
		return (kind == TabularFormat.Kind.CSV) ? inspectCsv(file, head, overrides)
				: WorkbookInspection.inspect(file, kind, overrides);
	}

	/**
	 * Opens a file whose layout is known.
	 * @throws TabularException when the file cannot be read as records
	 */
	public static RecordReader open(Path file, TabularFormat format) {
		if (!Files.isRegularFile(file)) {
			throw new TabularException(TabularException.Code.NOT_FOUND, String.valueOf(file.getFileName()));
		}
		boolean csv = format.kind() == TabularFormat.Kind.CSV;
		return HeadedRecords.open(format,
				csv ? CsvFile.rows(file, format) : WorkbookInspection.rows(file, format.kind(), format.sheet()));
	}

	private static TabularSample inspectCsv(Path file, byte[] head, TabularOverrides overrides) {
		List<TabularNotice> notices = new ArrayList<>();
		String forced = overrides.charset();
		CharsetDetector.Detected detected = (forced != null)
				? new CharsetDetector.Detected(CsvFile.charset(forced), false) : CsvFile.detectCharset(file, head);
		Charset charset = detected.charset();
		String text = CsvFile.text(head, charset);
		if (CsvFile.binary(text)) {
			throw new TabularException(TabularException.Code.BINARY);
		}
		if (detected.guessed()) {
			notices.add(TabularNotice.of(TabularNotice.Code.GUESSED_CHARSET, charset.name()));
		}
		if (text.indexOf('\uFFFD') >= 0) {
			notices.add(TabularNotice.of(TabularNotice.Code.UNREADABLE_CHARACTERS, charset.name()));
		}
		boolean complete = head.length < TabularLimits.SAMPLE_BYTES;
		CsvDialect dialect = CsvDialect.detect(text, complete, overrides);
		List<RowSource.Row> rows = dialect.rows(text, complete, TabularLimits.SAMPLE_RECORDS);
		Layout layout = Layout.detect(rows, dialect.separator(), overrides);
		TabularFormat format = new TabularFormat(TabularFormat.Kind.CSV, charset.name(), dialect.separator(),
				dialect.quote(), dialect.escape(), layout.header().present(), layout.header().row(),
				layout.habits().decimalSeparator(), layout.habits().dateOrder(), null);
		try (HeadedRecords records = HeadedRecords.open(format, CsvFile.rows(file, format))) {
			return layout.sample(format, records, List.of(), notices);
		}
	}

	static TabularException unreadable(Path file, IOException cause) {
		if (cause instanceof NoSuchFileException) {
			return new TabularException(cause, TabularException.Code.NOT_FOUND, String.valueOf(file.getFileName()));
		}
		return new TabularException(cause, TabularException.Code.UNREADABLE,
				(cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName());
	}

}
