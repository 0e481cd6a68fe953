package org.impactdata.domain.value;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.Parsed;

/**
 * Reads the dates people write: numbers in any order, month names in French and English,
 * a year alone, a month and a year, zeros for what is not known.
 */
final class DateText {

	private static final Map<String, Integer> MONTHS = months();

	private static final Set<String> FILLERS = Set.of("le", "the", "of", "de", "d", "er", "st", "nd", "rd", "th", "e",
			"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday", "wednesday",
			"thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mer",
			"jeu", "ven", "sam", "dim");

	private final String text;

	private final int latestYear;

	private final int[] numbers = new int[3];

	private final int[] digits = new int[3];

	private int count;

	/** How many numbers stood before the month's name. */
	private int beforeName;

	private int namedMonth;

	private DateText(String text, int latestYear) {
		this.text = text;
		this.latestYear = latestYear;
	}

	/**
	 * Read a date.
	 * @param text cleaned
	 * @param order order of a date of three numbers that does not start with its year
	 * @param latestYear a year of two digits is the latest one not after this
	 */
	static Parsed<PartialDate> parse(String text, DateOrder order, int latestYear) {
		DateText reading = new DateText(text, latestYear);
		if (!reading.scan()) {
			return unreadable(text);
		}
		return reading.build(order);
	}

	private static Parsed<PartialDate> unreadable(String text) {
		return Parsed.rejected("date.unreadable", shorten(text));
	}

	private static Parsed<PartialDate> impossible(String text) {
		return Parsed.rejected("date.impossible", shorten(text));
	}

	private static String shorten(String text) {
		return (text.length() <= 40) ? text : text.substring(0, 40) + "…";
	}

	private boolean scan() {
		int i = 0;
		int length = this.text.length();
		while (i < length) {
			char c = this.text.charAt(i);
			int start = i;
			if (c >= '0' && c <= '9') {
				while (i < length && this.text.charAt(i) >= '0' && this.text.charAt(i) <= '9') {
					i++;
				}
				if (i < length && this.text.charAt(i) == ':') {
					return this.count > 0 && isTime(start);
				}
				if (!number(start, i)) {
					return false;
				}
			}
			else if (Character.isLetter(c)) {
				while (i < length && Character.isLetter(this.text.charAt(i))) {
					i++;
				}
				if (!word(start, i)) {
					return false;
				}
			}
			else if (c == '/' || c == '-' || c == '.' || c == ' ' || c == ',') {
				i++;
			}
			else {
				return false;
			}
		}
		return this.count > 0;
	}

	/** A time of day may follow a date; spreadsheets write one of midnight. */
	private boolean isTime(int start) {
		for (int i = start; i < this.text.length(); i++) {
			char c = this.text.charAt(i);
			if (!(c >= '0' && c <= '9') && ":.,+- ZzAaPpMm".indexOf(c) < 0) {
				return false;
			}
		}
		return true;
	}

	private boolean number(int start, int end) {
		int size = end - start;
		if (this.count == 3 || (size > 4 && size != 8) || size == 3) {
			return false;
		}
		this.numbers[this.count] = Integer.parseInt(this.text, start, end, 10);
		this.digits[this.count] = size;
		this.count++;
		return true;
	}

	private boolean word(int start, int end) {
		if (end - start == 1 && this.text.charAt(start) == 'T' && this.count == 3) {
			return true;
		}
		String word = NameKey.of(this.text.substring(start, end));
		Integer month = MONTHS.get(word);
		if (month != null && this.namedMonth == 0) {
			this.namedMonth = month;
			this.beforeName = this.count;
			return true;
		}
		return FILLERS.contains(word);
	}

	private Parsed<PartialDate> build(DateOrder order) {
		if (this.namedMonth != 0) {
			return named();
		}
		return switch (this.count) {
			case 1 -> single(order);
			case 2 -> monthAndYear();
			default -> complete(order);
		};
	}

	private Parsed<PartialDate> named() {
		if (this.count == 1) {
			boolean isYear = this.digits[0] == 4 || (this.digits[0] == 2 && this.beforeName == 0);
			return isYear ? date(year(0), this.namedMonth, 0) : unreadable(this.text);
		}
		if (this.count != 2) {
			return unreadable(this.text);
		}
		boolean yearFirst = this.digits[0] == 4 && this.beforeName == 1;
		return yearFirst ? date(year(0), this.namedMonth, this.numbers[1])
				: date(year(1), this.namedMonth, this.numbers[0]);
	}

	private Parsed<PartialDate> single(DateOrder order) {
		int number = this.numbers[0];
		if (this.digits[0] == 4) {
			return date(number, 0, 0);
		}
		if (this.digits[0] != 8) {
			return unreadable(this.text);
		}
		if (order == DateOrder.YMD || isDay(number / 10_000, number / 100 % 100, number % 100)) {
			return date(number / 10_000, number / 100 % 100, number % 100);
		}
		int first = number / 1_000_000;
		int second = number / 10_000 % 100;
		return (order == DateOrder.DMY) ? date(number % 10_000, second, first) : date(number % 10_000, first, second);
	}

	private Parsed<PartialDate> monthAndYear() {
		if (this.digits[0] == 4 && this.digits[1] <= 2) {
			return date(this.numbers[0], this.numbers[1], 0);
		}
		if (this.digits[0] <= 2 && (this.digits[1] == 4 || this.digits[1] == 2)) {
			return date(year(1), this.numbers[0], 0);
		}
		return unreadable(this.text);
	}

	private Parsed<PartialDate> complete(DateOrder order) {
		if (this.digits[0] == 4 && this.digits[1] <= 2 && this.digits[2] <= 2) {
			return date(this.numbers[0], this.numbers[1], this.numbers[2]);
		}
		boolean yearLast = this.digits[0] <= 2 && this.digits[1] <= 2 && (this.digits[2] == 2 || this.digits[2] == 4);
		if (order == DateOrder.YMD && this.digits[0] == 2 && this.digits[1] <= 2 && this.digits[2] <= 2) {
			return date(year(0), this.numbers[1], this.numbers[2]);
		}
		if (!yearLast) {
			return unreadable(this.text);
		}
		return (order == DateOrder.MDY) ? date(year(2), this.numbers[0], this.numbers[1])
				: date(year(2), this.numbers[1], this.numbers[0]);
	}

	private int year(int index) {
		int year = this.numbers[index];
		if (this.digits[index] == 4) {
			return year;
		}
		int century = this.latestYear / 100 * 100;
		return (century + year <= this.latestYear) ? century + year : century - 100 + year;
	}

	private Parsed<PartialDate> date(int year, int month, int day) {
		if (month == 0 && day != 0) {
			return impossible(this.text);
		}
		if (month > 12 || day > 31 || (day != 0 && day > YearMonth.of(year, month).lengthOfMonth())) {
			return impossible(this.text);
		}
		return Parsed.accepted(new PartialDate(year, month, day));
	}

	private static boolean isDay(int year, int month, int day) {
		return year >= PartialDate.EARLIEST_YEAR && year <= 2200 && month >= 1 && month <= 12 && day >= 1
				&& day <= YearMonth.of(year, month).lengthOfMonth();
	}

	private static Map<String, Integer> months() {
		String[] names = { "janvier janv jan january", "fevrier fevr fev february feb", "mars mar march",
				"avril avr april apr", "mai may", "juin june jun", "juillet juil july jul", "aout aou august aug",
				"septembre sept sep september", "octobre oct october", "novembre nov november",
				"decembre dec december" };
		Map<String, Integer> months = new HashMap<>();
		for (int month = 1; month <= names.length; month++) {
			for (String name : names[month - 1].split(" ")) {
				months.put(name.toLowerCase(Locale.ROOT), month);
			}
		}
		return Map.copyOf(months);
	}

}
