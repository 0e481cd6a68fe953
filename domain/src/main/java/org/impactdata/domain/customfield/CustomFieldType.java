package org.impactdata.domain.customfield;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;

/** What the values of a custom field are. */
public enum CustomFieldType {

	/** Words, perhaps of several lines. */
	TEXT,

	/** A number, perhaps with decimals. */
	NUMBER,

	/** A day. */
	DATE,

	/** One of several values. */
	CHOICE,

	/** Some of several values. */
	MULTI_CHOICE,

	/** Yes or no; neither as long as it is not known. */
	YES_NO,

	/** The address of a page. */
	LINK;

	/** Whether its values are chosen from a list. */
	public boolean hasChoices() {
		return this == CHOICE || this == MULTI_CHOICE;
	}

	/** Whether an adherent can be found by a value. */
	public boolean canBeSearched() {
		return this != DATE && this != YES_NO;
	}

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "custom-field.type." + name());
	}

}
