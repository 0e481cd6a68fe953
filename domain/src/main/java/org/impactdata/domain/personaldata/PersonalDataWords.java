package org.impactdata.domain.personaldata;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.personaldata.PersonalData.Item;
import org.jspecify.annotations.Nullable;

/**
 * Says things in the language of the person.
 *
 * @param language of labels and values
 */
public record PersonalDataWords(Locale language) {

	/**
	 * A value whose label is the sentence {@code disclosure.item.} and its key.
	 * @param value null for nothing
	 */
	public Item item(String key, @Nullable String value) {
		return new Item(key, DomainMessages.text(this.language, "disclosure.item." + key),
				(value != null) ? value : "");
	}

	/** A moment as the person writes it. */
	public String moment(Instant moment) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
			.withLocale(this.language)
			.withZone(ZoneId.systemDefault())
			.format(moment);
	}

}
