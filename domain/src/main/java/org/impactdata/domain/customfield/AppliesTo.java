package org.impactdata.domain.customfield;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;

/** Of which adherents a custom field is known. */
public enum AppliesTo {

	BOTH, PERSON, ORGANIZATION;

	/** Whether it is known of persons. */
	public boolean persons() {
		return this != ORGANIZATION;
	}

	/** Whether it is known of organisations. */
	public boolean organizations() {
		return this != PERSON;
	}

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "custom-field.applies-to." + name());
	}

}
