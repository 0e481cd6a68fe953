package org.impactdata.batch.adherentimport;

import java.util.Locale;

import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.customfield.CustomField;
import org.jspecify.annotations.Nullable;

/**
 * One value an import changes, or would change.
 *
 * @param line line of the file, or row of the sheet
 * @param field the stored column's name, or {@code custom:} and the custom field's name
 * @param customField the custom field, if it is one that is known
 * @param oldValue null when there was none
 * @param newValue null when it is emptied
 */
public record ChangedField(long line, long adherentId, String identifiant, String name, String field,
		@Nullable CustomField customField, @Nullable String oldValue, @Nullable String newValue) {

	static final String CUSTOM = "custom:";

	/** The old value as a person reads it, null when there was none. */
	public @Nullable String oldText(Locale locale) {
		return text(this.oldValue, locale);
	}

	/** The new value as a person reads it, null when it is emptied. */
	public @Nullable String newText(Locale locale) {
		return text(this.newValue, locale);
	}

	private @Nullable String text(@Nullable String stored, Locale locale) {
		CustomField custom = this.customField;
		if (stored != null && custom != null) {
			return custom.display(stored, locale);
		}
		return (stored != null)
				? AdherentField.ofColumn(this.field).map((known) -> known.display(stored, locale)).orElse(stored)
				: null;
	}

	/** What the field is called on screens and in files. */
	public String label(Locale locale) {
		CustomField custom = this.customField;
		if (custom != null) {
			return custom.label(locale);
		}
		return this.field.startsWith(CUSTOM) ? this.field.substring(CUSTOM.length())
				: ImportTexts.text(locale, "field." + this.field);
	}

}
