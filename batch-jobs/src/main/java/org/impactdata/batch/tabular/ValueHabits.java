package org.impactdata.batch.tabular;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.impactdata.domain.value.DateOrder;

/**
 * How a file's texts write dates and decimals, by those of its first rows that leave no
 * doubt.
 */
record ValueHabits(DateOrder dateOrder, boolean ambiguousDates, char decimalSeparator) {

	private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})([T ,].*)?");

	private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}([T ].*)?");

	private static final Pattern COMPACT = Pattern.compile("(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

	private static final Pattern COMMA = Pattern
		.compile("[-+]?(\\d{1,3}([ .\\u00A0\\u202F]\\d{3})+|\\d+),(\\d{1,2}|\\d{4,})");

	private static final Pattern POINT = Pattern.compile("[-+]?(\\d{1,3}([ ,]\\d{3})+|\\d+)\\.(\\d{1,2}|\\d{4,})");

	static ValueHabits detect(List<RowSource.Row> rows, char separator) {
		int dayFirst = 0;
		int monthFirst = 0;
		int either = 0;
		int yearFirst = 0;
		int commas = 0;
		int points = 0;
		for (RowSource.Row row : rows) {
			for (String cell : row.cells()) {
				String text = cell.strip();
				if (text.length() < 3 || text.length() > 40 || !startsLikeNumber(text.charAt(0))) {
					continue;
				}
				Matcher dayMonth = DAY_MONTH.matcher(text);
				if (dayMonth.matches()) {
					int first = Integer.parseInt(dayMonth.group(1));
					int second = Integer.parseInt(dayMonth.group(2));
					dayFirst += (first > 12 && second <= 12) ? 1 : 0;
					monthFirst += (second > 12 && first <= 12) ? 1 : 0;
					either += (first <= 12 && second <= 12) ? 1 : 0;
				}
				else if (YEAR_FIRST.matcher(text).matches() || COMPACT.matcher(text).matches()) {
					yearFirst++;
				}
				else if (COMMA.matcher(text).matches()) {
					commas++;
				}
				else if (POINT.matcher(text).matches()) {
					points++;
				}
			}
		}
		boolean onlyYearFirst = dayFirst + monthFirst + either == 0 && yearFirst > 0;
		DateOrder order = onlyYearFirst ? DateOrder.YMD : (monthFirst > dayFirst) ? DateOrder.MDY : DateOrder.DMY;
		boolean ambiguous = !onlyYearFirst
				&& ((either > 0 && dayFirst + monthFirst == 0) || (dayFirst > 0 && monthFirst > 0));
		char decimal = (commas != points) ? ((commas > points) ? ',' : '.') : (separator == ',') ? '.' : ',';
		return new ValueHabits(order, ambiguous, decimal);
	}

	private static boolean startsLikeNumber(char c) {
		return (c >= '0' && c <= '9') || c == '-' || c == '+';
	}

}
