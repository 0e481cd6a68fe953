package org.impactdata.domain.access;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;

/** How much of a sensitive field is seen; each shows more than the one before. */
public enum FieldVisibility {

	/** Not even whether there is a value. */
	HIDDEN,

	/** That there is a value, and just enough of it to recognise one that is known. */
	MASKED,

	/** All of it. */
	VISIBLE;

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "field-visibility." + name());
	}

	/** Whichever shows more. */
	public FieldVisibility or(FieldVisibility other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}
