package org.impactdata.domain.access;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;

/** What permissions are about; they are shown under these headings, in this order. */
public enum PermissionGroup {

	/** Adherents. */
	ADHERENT,

	/** Organisations. */
	ORGANIZATION,

	/** Imports. */
	IMPORT,

	/** Jobs. */
	JOB,

	/** Agents, roles and sessions. */
	AGENT,

	/** What was done, and what went wrong. */
	JOURNAL;

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "permission-group." + name());
	}

}
