package org.impactdata.batch.tabular;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet's numbers as a person would type them: dates in ISO 8601, other numbers
 * by their digits. A format that puts zeros in front, as for postal codes and phones, is
 * followed; other formats only decorate and are not.
 */
final class SheetCells {

	private static final Pattern LEADING_ZEROS = Pattern.compile("0[0#?\\s\\\\\"()\\-./]*[0#?][\\s\\\\\"()\\-./0#?]*");

	private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}|-?\\d{16,400}");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private final List<Format> formats = new ArrayList<>();

	private boolean from1904;

	/** Days are counted from 1904, as old Macintosh workbooks do. */
	void countFrom1904() {
		this.from1904 = true;
	}

	/** Adds the format of the next cell style. */
	void addStyle(int index, @Nullable String pattern) {
		String written = (pattern != null) ? pattern : "General";
		String positive = written.split(";", 2)[0].replaceAll("\\[[^\\]]*\\]", "");
		boolean date = DateUtil.isADateFormat(index, written);
		boolean elapsed = written.startsWith("[h") || written.startsWith("[H") || written.startsWith("[m")
				|| written.startsWith("[s");
		boolean zeros = !date && LEADING_ZEROS.matcher(positive).matches() && !positive.matches(".*[.].*");
		this.formats.add(new Format(positive.replaceAll("[\\\\\"]", ""), date, elapsed, zeros));
	}

	/**
	 * The text of a number.
	 * @param written the number as the sheet writes it
	 * @param style the cell's style, counted from 0; unknown styles are plain
	 */
	String number(String written, int style) {
		Format format = (style >= 0 && style < this.formats.size()) ? this.formats.get(style) : Format.PLAIN;
		if (!format.date() && !format.zeros() && WHOLE.matcher(written).matches()) {
			return written;
		}
		double value;
		try {
			value = Double.parseDouble(written.strip());
		}
		catch (NumberFormatException ex) {
			return written;
		}
		return number(value, format);
	}

	/** The text of a number. */
	String number(double value, int style) {
		return number(value, (style >= 0 && style < this.formats.size()) ? this.formats.get(style) : Format.PLAIN);
	}

	private String number(double value, Format format) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return "";
		}
		if (format.date() && DateUtil.isValidExcelDate(value)) {
			return date(value, format);
		}
		if (format.zeros() && value >= 0 && value == Math.rint(value) && value < 1e15) {
			return placed(NumberToTextConverter.toText(value), format.pattern());
		}
		String text = NumberToTextConverter.toText(value);
		if (text.indexOf('E') < 0) {
			return text;
		}
		return new BigDecimal(text).toPlainString();
	}

	/**
	 * Puts digits into the places of a format from the right, such as 639980001 into
	 * {@code 0# ## ## ## ##}; digits that are too many stand before the first place.
	 */
	private static String placed(String digits, String pattern) {
		StringBuilder text = new StringBuilder();
		int left = digits.length();
		for (int i = pattern.length() - 1; i >= 0; i--) {
			char c = pattern.charAt(i);
			if (c != '0' && c != '#' && c != '?') {
				text.append(c);
			}
			else if (left > 0) {
				text.append(digits.charAt(--left));
			}
			else if (c == '0') {
				text.append('0');
			}
		}
		return digits.substring(0, left) + text.reverse();
	}

	private String date(double value, Format format) {
		if (format.elapsed()) {
			long seconds = Math.round(value * 86_400);
			return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
		}
		LocalDateTime date = DateUtil.getLocalDateTime(value, this.from1904, true);
		if (date == null) {
			return NumberToTextConverter.toText(value);
		}
		if (value < 1 && !this.from1904) {
			return TIME.format(date);
		}
		return date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate().toString() : DATE_TIME.format(date);
	}

	/** A date that the sheet writes in ISO 8601, without a time of zero. */
	static String isoDate(String written) {
		return written.replaceFirst("T00:00(:00(\\.0*)?)?Z?$", "");
	}

	/** What a cell style says of numbers. */
	private record Format(String pattern, boolean date, boolean elapsed, boolean zeros) {

		static final Format PLAIN = new Format("General", false, false, false);

	}

}
