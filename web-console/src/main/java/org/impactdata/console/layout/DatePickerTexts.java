package org.impactdata.console.layout;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.datepicker.DatePicker;

/**
 * Lets a date picker speak the reader's language, and read dates as the reader writes
 * them.
 */
public final class DatePickerTexts {

	private DatePickerTexts() {
	}

	public static void translate(DatePicker picker, Locale locale) {
		picker.setLocale(locale);
		DatePicker.DatePickerI18n texts = new DatePicker.DatePickerI18n();
		texts.setMonthNames(Arrays.stream(Month.values())
			.map((month) -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
			.toList());
		texts.setWeekdays(days(TextStyle.FULL_STANDALONE, locale));
		texts.setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale));
		texts.setFirstDayOfWeek(1);
		texts.setToday(picker.getTranslation("date.today"));
		texts.setCancel(picker.getTranslation("date.cancel"));
		if (!locale.getLanguage().equals("en")) {
			texts.setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d/M/yy", "ddMMyyyy");
		}
		else {
			texts.setDateFormats("d MMM yyyy", "dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd");
		}
		picker.setI18n(texts);
	}

	/** From Sunday, as the component counts. */
	private static List<String> days(TextStyle style, Locale locale) {
		return List
			.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
					DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
			.stream()
			.map((day) -> day.getDisplayName(style, locale))
			.toList();
	}

}
