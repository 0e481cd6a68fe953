package org.impactdata.batch.tabular;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read, with a sentence that says why and what to do. The only
 * exception that leaves this package.
 */
public class TabularException extends RuntimeException {

	private final Code code;

	private final transient List<Object> arguments;

	TabularException(Code code, Object... arguments) {
		this(null, code, arguments);
	}

	TabularException(@Nullable Throwable cause, Code code, Object... arguments) {
		super(TabularMessages.text("error." + code, Locale.FRENCH, List.of(arguments)), cause);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/** Names the sentence. */
	public Code code() {
		return this.code;
	}

	/** The sentence in French or English; {@link #getMessage()} is the French one. */
	public String text(Locale locale) {
		return TabularMessages.text("error." + this.code, locale, this.arguments);
	}

	/** Why a file cannot be read. */
	public enum Code {

		/** There is no such file. */
		NOT_FOUND,

		/** Reading the file failed. */
		UNREADABLE,

		/** Nothing in the file, or blanks only. */
		EMPTY,

		/** Not a text: binary data. */
		BINARY,

		/** A known format that is neither CSV nor a workbook: its name. */
		OTHER_FORMAT,

		/** An OpenDocument spreadsheet. */
		OPEN_DOCUMENT,

		/** A compressed file: its format. */
		COMPRESSED,

		/** A zip file that is no workbook. */
		NOT_A_WORKBOOK,

		/** A workbook that is damaged. */
		DAMAGED_WORKBOOK,

		/** A workbook protected by a password. */
		ENCRYPTED,

		/** A workbook older than Excel 97. */
		TOO_OLD,

		/** A workbook that unpacks to far more than its size. */
		ZIP_BOMB,

		/** A workbook without a sheet that can be read. */
		NO_SHEET,

		/** The sheet asked for is not there: its name, those that are. */
		UNKNOWN_SHEET,

		/** The charset asked for is unknown: its name. */
		UNKNOWN_CHARSET,

		/** Too many columns: how many, the limit, the line. */
		TOO_MANY_COLUMNS,

		/** Too long a cell: the line, the limit in characters. */
		CELL_TOO_LONG,

		/** Too long a record: the line, the limit in characters. */
		RECORD_TOO_LONG,

		/** A quote that is never closed: the line where it opens, the quote. */
		UNCLOSED_QUOTE,

		/** Too many records: the limit. */
		TOO_MANY_RECORDS

	}

}
