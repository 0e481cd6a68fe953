package org.impactdata.batch.tabular;

import org.impactdata.domain.value.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out: what was detected, or what a person forced. Stored as JSON with
 * an import, so that a resumed run reads the file exactly as the first one did.
 *
 * @param kind what the file is
 * @param charset Java's name of the charset of a CSV file; {@code UTF-8} for a workbook
 * @param separator what stands between the cells of a CSV file; {@code ;} for a workbook
 * @param quote what encloses cells of a CSV file; {@code '\0'} when nothing does
 * @param escape {@link #BACKSLASH} when it makes the quote behind it a part of the cell;
 * null when a quote is doubled for that
 * @param header whether the file names its columns
 * @param headerRow the header's number among the records that are not blank, counted from
 * 1; records before it (titles, {@code sep=;}) are skipped. Without a header, the number
 * of the first record of data
 * @param decimalSeparator what the file's texts write before decimals
 * @param dateOrder how the file's texts write dates; a workbook's own dates are always
 * {@link DateOrder#YMD}
 * @param sheet the name of the sheet to read; null in a CSV file
 */
public record TabularFormat(Kind kind, String charset, char separator, char quote, @Nullable Character escape,
		boolean header, int headerRow, char decimalSeparator, DateOrder dateOrder, @Nullable String sheet) {

	/** No quote: cells are taken as they stand. */
	public static final char NO_QUOTE = '\0';

	/** Before a quote that belongs to the cell, as databases write it. */
	static final char BACKSLASH = '\\';

	CsvDialect dialect() {
		return new CsvDialect(this.separator, this.quote, this.escape);
	}

	/** What a file is, by its content rather than its name. */
	public enum Kind {

		/** Text with one record a line. */
		CSV,

		/** An Office Open XML workbook. */
		XLSX,

		/** A binary workbook of Excel 97 to 2003. */
		XLS

	}
}
