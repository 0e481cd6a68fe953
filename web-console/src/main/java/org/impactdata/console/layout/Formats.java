package org.impactdata.console.layout;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers, dates and sizes as the reader writes them.
 */
public final class Formats {

	private static final DateTimeFormatter FRENCH_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

	private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter FRENCH_MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm",
			Locale.FRENCH);

	private static final DateTimeFormatter ENGLISH_MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm",
			Locale.ENGLISH);

	private static final long KILOBYTE = 1024;

	private Formats() {
	}

	public static String number(long number, Locale locale) {
		return NumberFormat.getIntegerInstance(locale).format(number);
	}

	public static String date(LocalDate date, Locale locale) {
		return (english(locale) ? ENGLISH_DATE : FRENCH_DATE).format(date);
	}

	/**
	 * A moment in the zone of the place the product runs at, to the minute.
	 * @param moment the moment
	 * @param locale the reader's language
	 * @return date and time
	 */
	public static String moment(Instant moment, Locale locale) {
		return (english(locale) ? ENGLISH_MOMENT : FRENCH_MOMENT).format(moment.atZone(ZoneId.systemDefault()));
	}

	/**
	 * The size of a file.
	 * @param bytes its size
	 * @param locale the reader's language
	 * @return the size in the unit that reads best
	 */
	public static String size(long bytes, Locale locale) {
		String octet = english(locale) ? "B" : "o";
		NumberFormat numbers = NumberFormat.getNumberInstance(locale);
		numbers.setMaximumFractionDigits(1);
		if (bytes < KILOBYTE) {
			return numbers.format(bytes) + "\u00a0" + octet;
		}
		if (bytes < KILOBYTE * KILOBYTE) {
			return numbers.format((double) bytes / KILOBYTE) + "\u00a0k" + octet;
		}
		return numbers.format((double) bytes / (KILOBYTE * KILOBYTE)) + "\u00a0M" + octet;
	}

	private static boolean english(Locale locale) {
		return locale.getLanguage().equals("en");
	}

}
