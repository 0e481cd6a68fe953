package org.impactdata.batch.adherentimport;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What a column of a file can hold about an adherent. */
public enum AdherentField {

	/** Person or organisation. */
	KIND,

	/** The membership number. */
	IDENTIFIANT,

	/** A person's last name. */
	LAST_NAME,

	/** A person's first name. */
	FIRST_NAME,

	/** A person's last and first name in one cell. */
	FULL_NAME,

	/** An organisation's name. */
	LEGAL_NAME,

	/** A gender, or a form of address that tells it. */
	GENDER,

	/** A date of birth, a month or a year alone. */
	BIRTH_DATE,

	/** An e-mail address. */
	EMAIL,

	/** A phone number. */
	PHONE,

	/** A postal address without postal code and city. */
	ADDRESS,

	/** A second line of the address. */
	ADDRESS_2,

	/** A postal code. */
	POSTAL_CODE,

	/** A city. */
	CITY,

	/** A region, county, state or department. */
	REGION,

	/** A country's name or code. */
	COUNTRY,

	/** What a person does for a living. */
	PROFESSION,

	/** The organisation a person belongs to. */
	ORGANIZATION,

	/** Where the adherent stands. */
	STATUS,

	/** The day the adherent joined. */
	JOINED_ON,

	/** The day the adherent left. */
	LEFT_ON,

	/** A free note. */
	NOTE;

	/** The field's name in French or English. */
	public String label(Locale locale) {
		return ImportTexts.COLUMNS.text(locale, "field." + name());
	}

	/** The field's name on a command line, as in {@code birth-date}. */
	public String option() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The field of a name as a person may write it: {@code birth-date},
	 * {@code birth_date}, "Date de naissance" or "Birth date"; null when there is none.
	 */
	public static @Nullable AdherentField named(String text) {
		String wanted = HeaderWords.key(text);
		for (AdherentField field : values()) {
			if (wanted.equals(HeaderWords.key(field.name()))
					|| wanted.equals(HeaderWords.key(field.label(Locale.FRENCH)))
					|| wanted.equals(HeaderWords.key(field.label(Locale.ENGLISH)))) {
				return field;
			}
		}
		return null;
	}

}
