package org.impactdata.console.imports;

import java.util.Locale;

import org.impactdata.batch.adherentimport.AdherentField;
import org.impactdata.domain.customfield.CustomField;

/** What a column of a file can be read as. */
sealed interface ColumnTarget {

	/** What it is called. */
	String label(Locale locale);

	/**
	 * A field that every adherent has.
	 *
	 * @param field which
	 */
	record Known(AdherentField field) implements ColumnTarget {

		@Override
		public String label(Locale locale) {
			return this.field.label(locale);
		}

	}

	/**
	 * A field of the association's own.
	 *
	 * @param field which
	 */
	record Custom(CustomField field) implements ColumnTarget {

		@Override
		public String label(Locale locale) {
			return this.field.label(locale);
		}

	}

}
