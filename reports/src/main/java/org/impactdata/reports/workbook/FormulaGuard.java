package org.impactdata.reports.workbook;

/**
 * Keeps spreadsheets from running a cell as a formula, in a way that importing the file
 * again undoes: an apostrophe before {@code = + - @}, a tab or a line start.
 */
public final class FormulaGuard {

	private FormulaGuard() {
	}

	/** The cell as it may be written to a file. */
	public static String arm(String cell) {
		return startsLikeFormula(cell, 0) || (cell.startsWith("'") && startsLikeFormula(cell, 1)) ? "'" + cell : cell;
	}

	/** The cell as it was before {@link #arm}. */
	public static String disarm(String cell) {
		return (cell.startsWith("'")
				&& (startsLikeFormula(cell, 1) || (cell.startsWith("''") && startsLikeFormula(cell, 2))))
						? cell.substring(1) : cell;
	}

	private static boolean startsLikeFormula(String cell, int index) {
		return cell.length() > index && "=+-@\t\r\n".indexOf(cell.charAt(index)) >= 0;
	}

}
