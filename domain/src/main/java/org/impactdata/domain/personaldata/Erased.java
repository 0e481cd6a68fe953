package org.impactdata.domain.personaldata;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.impactdata.domain.adherent.AdherentField;

/** What stands in place of what was erased. */
public final class Erased {

	/** What is of nobody in particular counts for statistics, and stays. */
	static final Set<AdherentField> STAYING = EnumSet.of(AdherentField.KIND, AdherentField.GENDER,
			AdherentField.COUNTRY, AdherentField.ORGANIZATION, AdherentField.JOINED_ON, AdherentField.LEFT_ON,
			AdherentField.STATUS);

	/**
	 * SQL that erases a person from a row of the adherents or of their history: the
	 * assignments of an update.
	 */
	public static final String FROM_ROW = Arrays.stream(AdherentField.values())
		.filter((field) -> !STAYING.contains(field) && field != AdherentField.BIRTH_DATE
				&& field != AdherentField.IDENTIFIANT)
		.map((field) -> field.column() + " = null")
		.collect(Collectors.joining(", ",
				"identifiant = concat('~', id), phone_e164 = null, birth_date = left(birth_date, 4), ", ""));

	private Erased() {
	}

	/**
	 * The sign before it is that of an id in an address, so that the page is still found.
	 */
	static String identifiant(long id) {
		return "~" + id;
	}

}
