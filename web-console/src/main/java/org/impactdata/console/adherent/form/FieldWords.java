package org.impactdata.console.adherent.form;

import java.util.Locale;
import java.util.function.Function;

import org.impactdata.console.adherent.Phones;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.customfield.CustomFields;
import org.impactdata.domain.value.DateOrder;
import org.impactdata.domain.value.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Values of a form as people read them.
 *
 * @param customFields all there are
 * @param organization the name of an organisation, given its id
 */
record FieldWords(Locale locale, Phones phones, CustomFields customFields, Function<String, String> organization) {

	String label(AdherentField field, @Nullable String customField) {
		if (customField == null) {
			return field.label(this.locale);
		}
		return this.customFields.find(customField).map((custom) -> custom.label(this.locale)).orElse(customField);
	}

	/** The value; empty when there is none. */
	String value(AdherentField field, @Nullable String customField, @Nullable String stored) {
		if (stored == null) {
			return "";
		}
		if (customField != null) {
			return this.customFields.find(customField)
				.map((custom) -> custom.display(stored, this.locale))
				.orElse(stored);
		}
		return switch (field) {
			case PHONE -> this.phones.display(stored);
			case ORGANIZATION -> this.organization.apply(stored);
			case BIRTH_DATE -> birthDate(stored);
			default -> field.display(stored, this.locale);
		};
	}

	private String birthDate(String typed) {
		return switch (PartialDate.parse(typed, DateOrder.DMY)) {
			case Parsed.Accepted<PartialDate>(PartialDate date) -> date.display(this.locale);
			case Parsed.Rejected<PartialDate> refused -> typed;
		};
	}

}
