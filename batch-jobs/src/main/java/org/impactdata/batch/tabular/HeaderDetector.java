package org.impactdata.batch.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Finds which of a file's first rows names its columns, if one does. */
final class HeaderDetector {

	/** Titles, addresses and dates of printing above a table seldom take more rows. */
	private static final int ROWS_ABOVE = 30;

	private HeaderDetector() {
	}

	static Header detect(List<RowSource.Row> rows, @Nullable Boolean forced) {
		int first = firstOfTable(rows);
		boolean header = (forced != null) ? forced : names(rows, first);
		return new Header(header, first + 1);
	}

	/**
	 * The first row that is about as full as most rows are: rows above it are titles.
	 */
	private static int firstOfTable(List<RowSource.Row> rows) {
		int width = usualWidth(rows);
		for (int i = 0; i < Math.min(rows.size(), ROWS_ABOVE); i++) {
			RowSource.Row row = rows.get(i);
			int filled = row.filled();
			if ((filled * 2 > width || (filled > 1 && filled * 2 == width)) && !(i == 0 && declaresSeparator(row))) {
				return i;
			}
		}
		return 0;
	}

	private static boolean declaresSeparator(RowSource.Row row) {
		String first = row.cells().getFirst().toLowerCase(Locale.ROOT);
		return first.startsWith("sep=") && row.filled() == 1;
	}

	/** The number of filled cells that the most rows have, the larger of equals. */
	private static int usualWidth(List<RowSource.Row> rows) {
		Map<Integer, Integer> widths = new HashMap<>();
		for (RowSource.Row row : rows) {
			widths.merge(row.filled(), 1, Integer::sum);
		}
		int usual = 0;
		int most = 0;
		for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
			if (width.getValue() > most || (width.getValue() == most && width.getKey() > usual)) {
				usual = width.getKey();
				most = width.getValue();
			}
		}
		return usual;
	}

	/**
	 * Whether a row names columns: its cells are not data, or differ in shape from those
	 * below. A row of mere texts over texts is taken for names, as nearly every file has
	 * them.
	 */
	private static boolean names(List<RowSource.Row> rows, int index) {
		if (rows.isEmpty()) {
			return true;
		}
		List<String> cells = rows.get(index).cells();
		int names = 0;
		int data = 0;
		boolean text = false;
		for (int column = 0; column < cells.size(); column++) {
			ValueShape shape = ValueShape.of(cells.get(column));
			if (shape == ValueShape.EMPTY) {
				continue;
			}
			if (shape == ValueShape.EMAIL || shape == ValueShape.DATE) {
				data += 2;
			}
			text |= !shape.data();
			ValueShape below = usualShape(rows, index + 1, column);
			if (below == null) {
				continue;
			}
			if (below.data() && shape != below) {
				names++;
			}
			else if (below.data()) {
				data++;
			}
		}
		return text && data <= names;
	}

	private static @Nullable ValueShape usualShape(List<RowSource.Row> rows, int from, int column) {
		int[] counts = new int[ValueShape.values().length];
		int seen = 0;
		for (int i = from; i < rows.size(); i++) {
			List<String> cells = rows.get(i).cells();
			ValueShape shape = (column < cells.size()) ? ValueShape.of(cells.get(column)) : ValueShape.EMPTY;
			if (shape != ValueShape.EMPTY) {
				counts[shape.ordinal()]++;
				seen++;
			}
		}
		for (ValueShape shape : ValueShape.values()) {
			if (counts[shape.ordinal()] * 2 > seen) {
				return shape;
			}
		}
		return null;
	}

	/**
	 * Where a table starts.
	 *
	 * @param present whether its first row names the columns
	 * @param row the number of its first row among those that are not blank, from 1
	 */
	record Header(boolean present, int row) {
	}

}
