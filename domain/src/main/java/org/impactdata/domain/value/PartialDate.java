package org.impactdata.domain.value;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.Parsed;

/**
 * A date of which perhaps only the year, or the month and year, are known.
 *
 * @param year four digits
 * @param month 1 to 12, or 0 when not known
 * @param day 1 to 31, or 0 when not known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

	/** Archives name people long dead; anything earlier is a slip of the pen. */
	static final int EARLIEST_YEAR = 1600;

	private static final int LATEST_YEAR = 2200;

	private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	/**
	 * Read a date of birth. A year of two digits is the latest one that is not in the
	 * future: in 2026, {@code 26} is 2026 and {@code 27} is 1927.
	 * @param text any text
	 * @param order order of a date of three numbers that does not start with its year
	 */
	public static Parsed<PartialDate> parse(String text, DateOrder order) {
		return parse(text, order, LocalDate.now(ZoneOffset.UTC).plusDays(1));
	}

	static Parsed<PartialDate> parse(String text, DateOrder order, LocalDate latest) {
		String cleaned = Texts.clean(text);
		if (cleaned == null) {
			return Parsed.rejected("date.unreadable", "");
		}
		Parsed<PartialDate> read = DateText.parse(cleaned, order, latest.getYear());
		if (read instanceof Parsed.Accepted<PartialDate>(PartialDate date)) {
			if (date.year < EARLIEST_YEAR) {
				return Parsed.rejected("date.too-early", cleaned, Integer.toString(EARLIEST_YEAR));
			}
			if (date.firstDay().isAfter(latest)) {
				return Parsed.rejected("date.future", cleaned);
			}
		}
		return read;
	}

	/**
	 * Read a complete date that may lie in the future, such as when a membership starts.
	 * A year of two digits is the latest one at most ten years ahead.
	 */
	public static Parsed<LocalDate> parseDay(String text, DateOrder order) {
		String cleaned = Texts.clean(text);
		if (cleaned == null) {
			return Parsed.rejected("date.unreadable", "");
		}
		Parsed<PartialDate> read = DateText.parse(cleaned, order, LocalDate.now(ZoneOffset.UTC).getYear() + 10);
		return switch (read) {
			case Parsed.Rejected<PartialDate>(var problem) -> new Parsed.Rejected<>(problem);
			case Parsed.Accepted<PartialDate>(PartialDate date) when date.year < EARLIEST_YEAR ->
				Parsed.rejected("date.too-early", cleaned, Integer.toString(EARLIEST_YEAR));
			case Parsed.Accepted<PartialDate>(PartialDate date) when date.year > LATEST_YEAR ->
				Parsed.rejected("date.impossible", cleaned);
			case Parsed.Accepted<PartialDate>(PartialDate date) when date.day == 0 ->
				Parsed.rejected("date.incomplete", cleaned);
			case Parsed.Accepted<PartialDate>(PartialDate date) -> Parsed.accepted(date.firstDay());
		};
	}

	/** A complete date. */
	public static PartialDate of(LocalDate date) {
		return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
	}

	/**
	 * The date in its stored form.
	 * @param stored {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}
	 * @throws InvalidValueException when it is not in that form
	 */
	public static PartialDate of(String stored) {
		try {
			return switch (stored.length()) {
				case 4 -> new PartialDate(Integer.parseInt(stored), 0, 0);
				case 7 -> new PartialDate(Integer.parseInt(stored, 0, 4, 10), Integer.parseInt(stored, 5, 7, 10), 0);
				default -> of(LocalDate.parse(stored));
			};
		}
		catch (NumberFormatException | java.time.DateTimeException ex) {
			throw new InvalidValueException("date.unreadable", stored);
		}
	}

	/** The whole date, or null when the day is not known. */
	public @Nullable LocalDate toLocalDate() {
		return (this.day == 0) ? null : firstDay();
	}

	/** As a person of that language writes it. */
	public String display(Locale locale) {
		boolean english = locale.getLanguage().equals("en");
		if (this.month == 0) {
			return Integer.toString(this.year);
		}
		if (this.day == 0) {
			return english ? ENGLISH_MONTH.format(firstDay()) : FRENCH_DAY.format(firstDay()).substring(3);
		}
		return (english ? ENGLISH_DAY : FRENCH_DAY).format(firstDay());
	}

	private LocalDate firstDay() {
		return LocalDate.of(this.year, Math.max(this.month, 1), Math.max(this.day, 1));
	}

	@Override
	public int compareTo(PartialDate other) {
		int difference = Integer.compare(this.year, other.year);
		if (difference == 0) {
			difference = Integer.compare(this.month, other.month);
		}
		return (difference != 0) ? difference : Integer.compare(this.day, other.day);
	}

	/** The stored form: {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}. */
	@Override
	public String toString() {
		StringBuilder iso = new StringBuilder(10);
		append(iso, this.year, 4);
		if (this.month != 0) {
			append(iso.append('-'), this.month, 2);
		}
		if (this.day != 0) {
			append(iso.append('-'), this.day, 2);
		}
		return iso.toString();
	}

	private static void append(StringBuilder iso, int number, int width) {
		String digits = Integer.toString(number);
		iso.repeat('0', width - digits.length()).append(digits);
	}

}
