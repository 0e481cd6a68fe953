package org.impactdata.batch.tabular;

import java.util.List;
import java.util.Locale;

/**
 * Something a person should know about a file that does not keep it from being read.
 *
 * @param code names the sentence
 * @param arguments what the sentence speaks of
 */
public record TabularNotice(Code code, List<Object> arguments) {

	/** The sentence in French or English. */
	public String text(Locale locale) {
		return TabularMessages.text("notice." + this.code, locale, this.arguments);
	}

	static TabularNotice of(Code code, Object... arguments) {
		return new TabularNotice(code, List.of(arguments));
	}

	/** What there is to know. */
	public enum Code {

		/** Records above the header are skipped: how many. */
		SKIPPED_ABOVE_HEADER,

		/** The file has no header. */
		NO_HEADER,

		/** Columns of the same name were renamed: which. */
		REPEATED_COLUMNS,

		/** Columns without a name got one: which. */
		UNNAMED_COLUMNS,

		/** The charset is a guess: which. */
		GUESSED_CHARSET,

		/** Bytes that the charset has no character for. */
		UNREADABLE_CHARACTERS,

		/** Other sheets are not read: which is, which are not. */
		OTHER_SHEETS,

		/** Hidden sheets are not read: which. */
		HIDDEN_SHEETS,

		/** Records have another number of cells than the header: how many, first line. */
		RAGGED_RECORDS,

		/** Dates can be read in two ways: the order taken. */
		AMBIGUOUS_DATES,

		/** There is a header but no record of data. */
		NO_RECORDS

	}
}
