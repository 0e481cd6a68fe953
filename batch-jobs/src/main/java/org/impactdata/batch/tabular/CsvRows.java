package org.impactdata.batch.tabular;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text. Finds where records end itself, since OpenCSV's reader knows
 * neither CR alone nor which line a forgotten quote stands on and swallows the lines
 * after a stray quote; OpenCSV's parser then splits each record into its cells.
 */
final class CsvRows implements RowSource {

	private final LineReader lines;

	private final char separator;

	private final char quote;

	private final @Nullable Character escape;

	private final ICSVParser parser;

	private final LongSupplier position;

	private final long size;

	CsvRows(Reader text, CsvDialect dialect, LongSupplier position, long size) {
		this.lines = new LineReader(text);
		this.separator = dialect.separator();
		this.quote = dialect.quote();
		this.escape = dialect.escape();
		this.parser = new RFC4180ParserBuilder().withSeparator(this.separator).withQuoteChar(this.quote).build();
		this.position = position;
		this.size = size;
	}

	@Override
	public @Nullable Row next() {
		try {
			String line;
			while ((line = readLine()) != null) {
				long number = this.lines.line();
				String[] cells = this.parser.parseLine(wholeRecord(line, number));
				requireBounded(cells, number);
				if (!blank(cells)) {
					return new Row(number, Arrays.asList(cells));
				}
			}
			return null;
		}
		catch (IOException ex) {
			throw new TabularException(ex, TabularException.Code.UNREADABLE, String.valueOf(ex.getMessage()));
		}
	}

	/** The next line, in which every quote that belongs to a cell is doubled. */
	private @Nullable String readLine() throws IOException {
		String line = this.lines.read();
		if (line == null || this.escape == null || line.indexOf(this.escape) < 0) {
			return line;
		}
		StringBuilder doubled = new StringBuilder(line.length() + 8);
		for (int i = 0; i < line.length(); i++) {
			char next = (line.charAt(i) == this.escape && i + 1 < line.length()) ? line.charAt(i + 1) : 0;
			if (next == this.quote && next != 0) {
				doubled.append(next).append(next);
				i++;
			}
			else {
				doubled.append(line.charAt(i));
				i += (next == this.escape) ? 1 : 0;
			}
		}
		return doubled.toString();
	}

	private String wholeRecord(String line, long number) throws IOException {
		if (this.quote == TabularFormat.NO_QUOTE || line.indexOf(this.quote) < 0 || !endsInsideQuotes(line, false)) {
			return line;
		}
		StringBuilder record = new StringBuilder(line);
		String last = line;
		boolean inside = true;
		for (int count = 1; inside; count++) {
			record.append(this.lines.terminator());
			last = readLine();
			if (last == null || count >= TabularLimits.RECORD_LINES
					|| record.length() + last.length() > TabularLimits.RECORD) {
				throw new TabularException(TabularException.Code.UNCLOSED_QUOTE, number, String.valueOf(this.quote));
			}
			record.append(last);
			inside = endsInsideQuotes(last, true);
		}
		return record.toString();
	}

	/**
	 * Whether a line ends within a quoted cell. A quote opens a cell only at its
	 * beginning; a quote that is not doubled closes it.
	 */
	private boolean endsInsideQuotes(String line, boolean startsInside) {
		int at = 0;
		boolean inside = startsInside;
		int length = line.length();
		while (true) {
			if (inside) {
				int close = line.indexOf(this.quote, at);
				if (close < 0) {
					return true;
				}
				boolean doubled = close + 1 < length && line.charAt(close + 1) == this.quote;
				inside = doubled;
				at = close + (doubled ? 2 : 1);
			}
			else {
				if (at != 0 || startsInside) {
					at = line.indexOf(this.separator, at) + 1;
					if (at == 0) {
						return false;
					}
				}
				while (at < length && line.charAt(at) != this.quote) {
					at = line.indexOf(this.separator, at) + 1;
					if (at == 0) {
						return false;
					}
				}
				if (at >= length) {
					return false;
				}
				inside = true;
				at++;
			}
		}
	}

	private static void requireBounded(String[] cells, long line) {
		if (cells.length > TabularLimits.COLUMNS) {
			throw new TabularException(TabularException.Code.TOO_MANY_COLUMNS, cells.length, TabularLimits.COLUMNS,
					line);
		}
		for (String cell : cells) {
			if (cell.length() > TabularLimits.CELL) {
				throw new TabularException(TabularException.Code.CELL_TOO_LONG, line, TabularLimits.CELL);
			}
		}
	}

	/** Blank also covers the Ctrl-Z with which DOS programs end a file. */
	private static boolean blank(String[] cells) {
		for (String cell : cells) {
			for (int i = 0; i < cell.length(); i++) {
				char c = cell.charAt(i);
				if (c > ' ' && c != '\u00A0') {
					return false;
				}
			}
		}
		return true;
	}

	@Override
	public long position() {
		return Math.min(this.position.getAsLong(), this.size);
	}

	@Override
	public long size() {
		return this.size;
	}

	@Override
	public void close() {
		try {
			this.lines.close();
		}
		catch (IOException ex) {
			throw new TabularException(ex, TabularException.Code.UNREADABLE, String.valueOf(ex.getMessage()));
		}
	}

}
