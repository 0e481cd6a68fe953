package org.impactdata.domain.audit;

import java.util.Locale;
import java.util.regex.Pattern;

import org.impactdata.domain.DomainMessages;

/** Shows values of the journal as people know them. */
public final class JournalValues {

	private static final String EVERYWHERE = "*";

	/** A name in code that has a label in the bundle, such as {@code role.MANAGER}. */
	private static final Pattern LABELLED = Pattern
		.compile("(role|permission|sensitive-field|field-visibility|sign-in-means|sign-in-refusal|sign-in-lock"
				+ "|journal-action|journal-object|journal-value|custom-field\\.[a-z-]+)\\.\\w+");

	private JournalValues() {
	}

	/** A value; one that is a name in code is shown by its label. */
	public static String display(String value, Locale locale) {
		if (EVERYWHERE.equals(value)) {
			return DomainMessages.text(locale, "journal-value.everywhere");
		}
		return (LABELLED.matcher(value).matches() && DomainMessages.has(locale, value))
				? DomainMessages.text(locale, value) : value;
	}

	/** The label of a field; a field without one is shown by its name in code. */
	public static String field(String field, Locale locale) {
		for (String key : new String[] { "journal-field." + field, field }) {
			if (DomainMessages.has(locale, key)) {
				return DomainMessages.text(locale, key);
			}
		}
		return field;
	}

}
