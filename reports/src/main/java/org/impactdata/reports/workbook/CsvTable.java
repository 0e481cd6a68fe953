package org.impactdata.reports.workbook;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;

/**
 * A CSV file as French spreadsheets open it by a double click: UTF-8 with a byte order
 * mark, semicolons, every cell in quotes.
 */
public final class CsvTable implements Closeable {

	private final CSVWriter writer;

	/**
	 * @param target closed with this table
	 */
	public CsvTable(OutputStream target, List<String> headers) {
		this(begun(target));
		add(headers);
	}

	private CsvTable(Writer text) {
		this.writer = new CSVWriter(text, ';', ICSVWriter.DEFAULT_QUOTE_CHARACTER, ICSVWriter.DEFAULT_QUOTE_CHARACTER,
				"\r\n");
	}

	/**
	 * Goes on with a table that was closed.
	 * @param target at its end, closed with this table
	 */
	public static CsvTable goOn(OutputStream target) {
		return new CsvTable(text(target));
	}

	private static Writer begun(OutputStream target) {
		Writer text = text(target);
		try {
			text.write('\uFEFF');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text;
	}

	private static Writer text(OutputStream target) {
		return new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
	}

	public void add(List<String> cells) {
		this.writer.writeNext(cells.toArray(String[]::new));
	}

	/**
	 * @throws UncheckedIOException when anything could not be written
	 */
	@Override
	public void close() {
		try (this.writer) {
			this.writer.flush();
			IOException failure = this.writer.getException();
			if (failure != null) {
				throw failure;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
