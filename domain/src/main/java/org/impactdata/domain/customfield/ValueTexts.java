package org.impactdata.domain.customfield;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.FoldedText;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.value.DateOrder;
import org.impactdata.domain.value.PartialDate;

/** Tells values of custom fields, kept as texts, to people and to the search index. */
final class ValueTexts {

	/** Between the codes of several choices. */
	static final String SEPARATOR = ";";

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	private static final int MOST_DECIMALS = 6;

	private static final int LONGEST_SORT_KEY = 100;

	private ValueTexts() {
	}

	static String display(CustomField field, String stored, Locale locale) {
		return display(field.type(), field, stored, locale);
	}

	private static String display(CustomFieldType type, CustomField field, String stored, Locale locale) {
		return switch (type) {
			case TEXT, LINK -> stored;
			case NUMBER -> number(stored, locale);
			case DATE -> date(stored, locale);
			case YES_NO -> (stored.equals("true") || stored.equals("false"))
					? DomainMessages.text(locale, "custom-field.value." + stored) : stored;
			case CHOICE,
					MULTI_CHOICE ->
				codes(field, stored)
					.map((code) -> field.choice(code).map((choice) -> choice.label(locale)).orElse(code))
					.collect(Collectors.joining(", "));
		};
	}

	/**
	 * What a value of another type said to people, as they would type it.
	 * @param field with the choices it had
	 */
	static String said(CustomField field, CustomFieldType former, String stored) {
		return switch (former) {
			case TEXT, LINK -> stored;
			// With the comma of French, which a number read anew understands, and no
			// groups.
			case NUMBER -> NUMBER.matcher(stored).matches() ? stored.replace('.', ',') : stored;
			case DATE, YES_NO, CHOICE, MULTI_CHOICE -> display(former, field, stored, Locale.FRENCH);
		};
	}

	/** In the order of the choices, those that are none last. */
	private static Stream<String> codes(CustomField field, String stored) {
		List<String> order = field.choices().stream().map(Choice::code).toList();
		return Arrays.stream(stored.split(SEPARATOR))
			.sorted(Comparator.comparingInt((code) -> order.contains(code) ? order.indexOf(code) : order.size()));
	}

	/**
	 * What was kept when the field was of another type may look like a day and be none.
	 */
	private static String date(String stored, Locale locale) {
		return switch (PartialDate.parseDay(stored, DateOrder.DMY)) {
			case Parsed.Accepted<LocalDate>(LocalDate day) when day.toString().equals(stored) ->
				PartialDate.of(stored).display(locale);
			default -> stored;
		};
	}

	private static String number(String stored, Locale locale) {
		if (!NUMBER.matcher(stored).matches()) {
			return stored;
		}
		NumberFormat format = NumberFormat.getNumberInstance(locale);
		format.setMaximumFractionDigits(MOST_DECIMALS);
		return format.format(new BigDecimal(stored));
	}

	/** The words by which a value is found, folded. */
	static List<String> words(CustomField field, String stored) {
		return switch (field.type()) {
			case DATE, YES_NO -> List.of();
			case TEXT, NUMBER, LINK -> List.of(FoldedText.of(stored));
			case CHOICE,
					MULTI_CHOICE ->
				codes(field, stored).flatMap((code) -> field.choice(code).stream())
					.flatMap((choice) -> Stream.of(choice.label(Locale.FRENCH), choice.label(Locale.ENGLISH)))
					.map(FoldedText::of)
					.distinct()
					.toList();
		};
	}

	/** A text that is in order where the values are. */
	static String sortKey(CustomField field, String stored) {
		return switch (field.type()) {
			case DATE, YES_NO -> stored;
			case NUMBER -> numberKey(stored);
			case CHOICE, MULTI_CHOICE -> {
				List<String> order = field.choices().stream().map(Choice::code).toList();
				yield codes(field, stored).map((code) -> String.format(Locale.ROOT, "%04d", 1 + order.indexOf(code)))
					.collect(Collectors.joining());
			}
			case TEXT, LINK -> {
				String folded = FoldedText.of(stored);
				yield folded.substring(0, Math.min(folded.length(), LONGEST_SORT_KEY));
			}
		};
	}

	private static String numberKey(String stored) {
		try {
			long bits = Double.doubleToLongBits(Double.parseDouble(stored));
			return String.format(Locale.ROOT, "%016x", bits ^ ((bits < 0) ? -1L : Long.MIN_VALUE));
		}
		catch (NumberFormatException ex) {
			return "";
		}
	}

}
