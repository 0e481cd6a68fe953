package org.impactdata.batch.tabular;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The records of data below a header, or of a file that has none. */
final class HeadedRecords implements RecordReader {

	private final RowSource source;

	private final Deque<RowSource.Row> ahead;

	private final ColumnNames names;

	private final boolean sheet;

	private long number;

	/**
	 * Skips to the data.
	 * @param head the first rows, already taken from the source
	 * @param source the rows that follow
	 */
	HeadedRecords(TabularFormat format, List<RowSource.Row> head, RowSource source) {
		this.source = source;
		this.sheet = format.kind() != TabularFormat.Kind.CSV;
		this.ahead = new ArrayDeque<>(head);
		for (int i = 1; i < format.headerRow(); i++) {
			this.ahead.poll();
		}
		RowSource.Row header = format.header() ? this.ahead.poll() : null;
		this.names = (header != null) ? ColumnNames.of(withoutBlankEnd(header.cells()))
				: ColumnNames.unnamed(usualWidth());
		if (this.names.names().size() > TabularLimits.COLUMNS) {
			throw new TabularException(TabularException.Code.TOO_MANY_COLUMNS, this.names.names().size(),
					TabularLimits.COLUMNS, (header != null) ? header.line() : 1L);
		}
	}

	/** Opens a source that nothing was taken from yet, closing it if that fails. */
	static HeadedRecords open(TabularFormat format, RowSource source) {
		try {
			return new HeadedRecords(format, head(source, TabularLimits.SAMPLE_RECORDS), source);
		}
		catch (RuntimeException ex) {
			source.close();
			throw ex;
		}
	}

	/** Takes up to a number of rows from a source. */
	static List<RowSource.Row> head(RowSource source, int limit) {
		List<RowSource.Row> head = new ArrayList<>();
		RowSource.Row row;
		while (head.size() < limit && (row = source.next()) != null) {
			head.add(row);
		}
		return head;
	}

	/** Whether the next record was already taken from the file. */
	boolean buffered() {
		return !this.ahead.isEmpty();
	}

	ColumnNames names() {
		return this.names;
	}

	@Override
	public List<String> columns() {
		return this.names.names();
	}

	@Override
	public @Nullable TabularRecord read() {
		RowSource.Row row = this.ahead.poll();
		row = (row != null) ? row : this.source.next();
		if (row == null) {
			return null;
		}
		this.number++;
		if (this.number > TabularLimits.RECORDS) {
			throw new TabularException(TabularException.Code.TOO_MANY_RECORDS, TabularLimits.RECORDS);
		}
		return new TabularRecord(this.number, row.line(), fitted(row.cells()));
	}

	private List<String> fitted(List<String> cells) {
		int width = this.names.names().size();
		if (cells.size() == width) {
			return cells;
		}
		if (cells.size() > width) {
			int filled = filledWidth(cells);
			return cells.subList(0, Math.max(width, filled));
		}
		if (!this.sheet) {
			return cells;
		}
		List<String> padded = new ArrayList<>(width);
		padded.addAll(cells);
		padded.addAll(Collections.nCopies(width - cells.size(), ""));
		return padded;
	}

	/**
	 * A blank name at the header's end stands for a column only if there is data in it.
	 */
	private List<String> withoutBlankEnd(List<String> header) {
		int used = filledWidth(header);
		for (RowSource.Row row : this.ahead) {
			used = Math.max(used, Math.min(filledWidth(row.cells()), header.size()));
		}
		if (this.sheet) {
			return sheetHeader(header, used);
		}
		return header.subList(0, used);
	}

	/** A sheet's header row says nothing of the columns at the right it leaves blank. */
	private List<String> sheetHeader(List<String> header, int used) {
		int width = used;
		for (RowSource.Row row : this.ahead) {
			width = Math.max(width, filledWidth(row.cells()));
		}
		List<String> names = new ArrayList<>(header.subList(0, Math.min(used, header.size())));
		names.addAll(Collections.nCopies(width - names.size(), ""));
		return names;
	}

	private int usualWidth() {
		if (this.sheet) {
			return this.ahead.stream().mapToInt((row) -> filledWidth(row.cells())).max().orElse(0);
		}
		Map<Integer, Integer> widths = new HashMap<>();
		this.ahead.forEach((row) -> widths.merge(row.cells().size(), 1, Integer::sum));
		return widths.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse(0);
	}

	private static int filledWidth(List<String> cells) {
		int width = cells.size();
		while (width > 0 && cells.get(width - 1).isBlank()) {
			width--;
		}
		return width;
	}

	@Override
	public long position() {
		return this.source.position();
	}

	@Override
	public long size() {
		return this.source.size();
	}

	@Override
	public void close() {
		this.source.close();
	}

}
