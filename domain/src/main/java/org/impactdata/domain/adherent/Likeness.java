package org.impactdata.domain.adherent;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;

/** In what two adherents are alike. */
public enum Likeness {

	/** The same e-mail address. */
	EMAIL(40),

	/** The same telephone number. */
	PHONE(40),

	/** The same name, in any writing, order of first and last name included. */
	NAME(45),

	/** A name with one or two other letters. */
	CLOSE_NAME(40),

	/** The same date of birth. */
	BIRTH_DATE(25);

	private final int weight;

	Likeness(int weight) {
		this.weight = weight;
	}

	int weight() {
		return this.weight;
	}

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "likeness." + name());
	}

}
