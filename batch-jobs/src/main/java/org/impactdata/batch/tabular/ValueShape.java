package org.impactdata.batch.tabular;

import java.util.regex.Pattern;

/** What a text looks like, as far as it helps to understand a file's layout. */
enum ValueShape {

	EMPTY, NUMBER, DATE, EMAIL, ADDRESS, PLAIN, ODD;

	private static final Pattern NUMBERS = Pattern
		.compile("[-+(]?[$€£]?\\s?\\d{1,3}([ .,\\u00A0\\u202F]\\d{3})*([.,]\\d+)?\\)?\\s?[%€$]?"
				+ "|[-+]?\\d+([.,]\\d+)?([eE][-+]?\\d+)?\\s?[%€$]?");

	private static final Pattern DATES = Pattern
		.compile("(\\d{4}([-/.])\\d{1,2}\\2\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\3(\\d{4}|\\d{2}))"
				+ "([T ]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s?([AaPp][Mm])?(Z|[-+]\\d{2}:?\\d{2})?)?");

	private static final Pattern EMAILS = Pattern.compile("[^\\s@;,|\"]+@[^\\s@;,|\"]+\\.[^\\s@;,|\"]{2,}");

	private static final Pattern ADDRESSES = Pattern.compile("(https?://|www\\.)[^\\s;|\"]+");

	private static final Pattern PLAINS = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\s._'’\\-–/()&:@#+°?!*%€$=]*");

	static ValueShape of(String cell) {
		String text = (cell.length() > 200) ? cell.substring(0, 200).strip() : cell.strip();
		if (text.isEmpty()) {
			return EMPTY;
		}
		char first = text.charAt(0);
		if (first == '\'' || first == '"') {
			return ODD;
		}
		if (Character.isDigit(first) || "-+($€£".indexOf(first) >= 0) {
			if (DATES.matcher(text).matches()) {
				return DATE;
			}
			if (NUMBERS.matcher(text).matches()) {
				return NUMBER;
			}
		}
		if (EMAILS.matcher(text).matches()) {
			return EMAIL;
		}
		if (ADDRESSES.matcher(text).matches()) {
			return ADDRESS;
		}
		return PLAINS.matcher(text).matches() ? PLAIN : ODD;
	}

	/** Whether a cell of this shape is data rather than the name of a column. */
	boolean data() {
		return this == NUMBER || this == DATE || this == EMAIL || this == ADDRESS;
	}

}
