package org.impactdata.domain.audit;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.DomainMessages;

/**
 * To what it was done.
 *
 * @param kind what it is
 * @param id by which it is found again, at most 60 characters; null when it has none
 * @param name as people know it at that moment, at most 255 characters; null when it has
 * none
 */
public record JournalObject(Kind kind, @Nullable String id, @Nullable String name) {

	/** What it is. */
	public enum Kind {

		AGENT, ROLE, ADHERENT, CUSTOM_FIELD, TAG, ORGANIZATION, IMPORT, JOB_RUN, FILE, SESSION, SCREEN, JOURNAL;

		/** Its name, in the given language. */
		public String label(Locale locale) {
			return DomainMessages.text(locale, "journal-object." + name());
		}

	}

	/** Something kept under a number. */
	public static JournalObject of(Kind kind, long id, @Nullable String name) {
		return new JournalObject(kind, Long.toString(id), name);
	}

}
