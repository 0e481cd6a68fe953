package org.impactdata.domain.access;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;

/**
 * What is known of an adherent and need not be seen by everybody who sees the adherent.
 */
public enum SensitiveField {

	/** Telephone number. */
	PHONE,

	/** E-mail address. */
	EMAIL,

	/** Street and number, and the postal code; the city is not sensitive. */
	ADDRESS,

	/** Birth date. */
	BIRTH_DATE,

	/** Note of agents. */
	NOTE;

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "sensitive-field." + name());
	}

}
