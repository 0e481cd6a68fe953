package org.impactdata.batch.tabular;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How the cells of a CSV text are told apart, found by reading a sample in every way and
 * keeping the one whose records are the most alike and whose cells look the most like
 * values, after van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting
 * row and type patterns" (2019).
 *
 * @param separator what stands between cells
 * @param quote what encloses cells, {@link TabularFormat#NO_QUOTE} for none
 * @param escape what makes the quote behind it a part of the cell; null when a quote is
 * doubled for that
 */
record CsvDialect(char separator, char quote, @Nullable Character escape) {

	private static final char[] SEPARATORS = { ';', ',', '\t', '|' };

	private static final Pattern DECLARED = Pattern.compile("\\A\\s*\"?sep=([;,\\t|])\"?[\\r\\n].*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final int SCORED_RECORDS = 200;

	/** How little a text counts in which nothing is ever separated. */
	private static final double SINGLE_COLUMN = 0.001;

	/** The score of a way in which a text holds nothing but what separates. */
	private static final double ONLY_SEPARATORS = 1;

	/** The score of a way in which a text cannot be read at all. */
	private static final double UNFIT = -1;

	/**
	 * The score of a way that finds too many columns: likelier than to find a single one.
	 */
	private static final double TOO_WIDE = 0.5;

	/**
	 * Detects what was not forced.
	 * @param sample the beginning of the text, cut at the end of a line
	 * @param complete whether the sample is the whole text
	 */
	static CsvDialect detect(String sample, boolean complete, TabularOverrides overrides) {
		Character separator = overrides.separator();
		var declared = DECLARED.matcher(sample);
		if (separator == null && declared.matches()) {
			separator = declared.group(1).charAt(0);
		}
		CsvDialect best = null;
		double bestScore = Double.NEGATIVE_INFINITY;
		for (char quote : quotes(sample, overrides.quote())) {
			for (char candidate : (separator != null) ? new char[] { separator } : SEPARATORS) {
				CsvDialect dialect = new CsvDialect(candidate, quote, escape(sample, quote));
				double score = dialect.score(sample, complete);
				if (score > bestScore) {
					best = dialect;
					bestScore = score;
				}
			}
		}
		return (best != null) ? best : new CsvDialect(';', '"', null);
	}

	private static List<Character> quotes(String sample, @Nullable Character forced) {
		if (forced != null) {
			return List.of(forced);
		}
		List<Character> quotes = new ArrayList<>();
		quotes.add('"');
		if (Pattern.compile("(^|[;,\\t|])'[^'\\r\\n]*'($|[;,\\t|])", Pattern.MULTILINE).matcher(sample).find()) {
			quotes.add('\'');
		}
		if (sample.indexOf('"') >= 0) {
			quotes.add(TabularFormat.NO_QUOTE);
		}
		return quotes;
	}

	/**
	 * A quote behind a backslash, within a cell, would be a mistake if it were not
	 * escaped.
	 */
	private static @Nullable Character escape(String sample, char quote) {
		Pattern escaped = Pattern.compile("\\\\" + quote + "[^" + quote + ";,\\t|\\r\\n]");
		return (quote != TabularFormat.NO_QUOTE && escaped.matcher(sample).find()) ? TabularFormat.BACKSLASH : null;
	}

	private double score(String sample, boolean complete) {
		List<RowSource.Row> rows;
		try {
			rows = rows(sample, complete, SCORED_RECORDS);
		}
		catch (TabularException ex) {
			return (ex.code() == TabularException.Code.TOO_MANY_COLUMNS) ? TOO_WIDE : UNFIT;
		}
		if (rows.isEmpty()) {
			return ONLY_SEPARATORS;
		}
		Map<Integer, Integer> lengths = new HashMap<>();
		long values = 0;
		long cells = 0;
		for (RowSource.Row row : rows) {
			lengths.merge(row.cells().size(), 1, Integer::sum);
			for (String cell : row.cells()) {
				cells++;
				values += (ValueShape.of(cell) != ValueShape.ODD) ? 1 : 0;
			}
		}
		double pattern = 0;
		for (Map.Entry<Integer, Integer> length : lengths.entrySet()) {
			pattern += length.getValue() * Math.max(SINGLE_COLUMN, (length.getKey() - 1.0) / length.getKey());
		}
		return pattern / lengths.size() / rows.size() * Math.max(values, SINGLE_COLUMN) / cells;
	}

	/**
	 * The first rows of a sample. The last record of a sample that is cut is left out
	 * when it lacks its end.
	 */
	List<RowSource.Row> rows(String sample, boolean complete, int limit) {
		List<RowSource.Row> rows = new ArrayList<>();
		try (CsvRows source = new CsvRows(new StringReader(sample), this, () -> 0, 0)) {
			RowSource.Row row;
			while (rows.size() < limit && (row = source.next()) != null) {
				rows.add(row);
			}
		}
		catch (TabularException ex) {
			if (complete || rows.isEmpty() || ex.code() != TabularException.Code.UNCLOSED_QUOTE) {
				throw ex;
			}
		}
		return rows;
	}

}
