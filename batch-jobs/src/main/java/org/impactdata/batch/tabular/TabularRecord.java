package org.impactdata.batch.tabular;

import java.util.List;

/**
 * One record of a file.
 *
 * @param number the record's number among the records of data, from 1
 * @param line the physical line of a CSV file on which the record starts, or the row of a
 * sheet, from 1
 * @param cells the cells as written, never null. A record of a CSV file may have fewer
 * cells than there are columns, or more with text in them; a row of a sheet is filled up
 * with empty cells
 */
public record TabularRecord(long number, long line, List<String> cells) {

	/** What stands in a text for bytes that the file's charset has no character for. */
	private static final char REPLACEMENT = '\uFFFD';

	/**
	 * The cell at an index counted from 0, empty when the record is too short for it.
	 */
	public String cell(int index) {
		return (index < this.cells.size()) ? this.cells.get(index) : "";
	}

	/**
	 * Whether a cell holds bytes that could not be read in the file's charset, so that
	 * storing it would lose what was written.
	 */
	public boolean unreadable() {
		for (String cell : this.cells) {
			if (cell.indexOf(REPLACEMENT) >= 0) {
				return true;
			}
		}
		return false;
	}
}
