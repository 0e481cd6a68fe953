package org.impactdata.reports.workbook;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
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
		BufferedWriter text = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
		try {
			text.write('\uFEFF');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.writer = new CSVWriter(text, ';', ICSVWriter.DEFAULT_QUOTE_CHARACTER, ICSVWriter.DEFAULT_QUOTE_CHARACTER,
				"\r\n");
		add(headers);
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
