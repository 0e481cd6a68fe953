package org.impactdata.domain.customfield;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One of the values a custom field may have.
 *
 * @param code as it is kept with adherents; never changes
 * @param label in French, or in whatever language the association speaks
 * @param labelEn in English; null for the same
 * @param retired whether it is no longer offered; whoever has it keeps it
 */
public record Choice(String code, String label, @Nullable String labelEn, boolean retired) {

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return (this.labelEn != null && locale.getLanguage().equals("en")) ? this.labelEn : this.label;
	}

}
