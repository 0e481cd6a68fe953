package org.impactdata.console.adherent;

import java.util.Locale;

import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.HistoryEntry.FieldChange;
import org.impactdata.domain.customfield.CustomFields;
import org.jspecify.annotations.Nullable;

/**
 * Fields and values of a history as people read them.
 *
 * @param locale of the reader
 * @param phones shows telephone numbers
 * @param customFields all there are
 */
record HistoryWords(Locale locale, Phones phones, CustomFields customFields) {

	String label(FieldChange change) {
		String name = change.name();
		if (name == null) {
			return change.field().label(this.locale);
		}
		return this.customFields.find(name).map((field) -> field.label(this.locale)).orElse(name);
	}

	/** The value; null when there was none. */
	@Nullable String value(FieldChange change, @Nullable String stored) {
		if (stored == null || stored.isEmpty()) {
			return null;
		}
		String name = change.name();
		if (name != null) {
			return this.customFields.find(name).map((field) -> field.display(stored, this.locale)).orElse(stored);
		}
		AdherentField field = change.field();
		return (field == AdherentField.PHONE) ? this.phones.display(stored) : field.display(stored, this.locale);
	}

}
