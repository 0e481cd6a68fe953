package org.impactdata.domain.systemlog;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;

/** How bad it is. */
public enum LogLevel {

	/** Something failed. */
	ERROR,

	/** Something is odd. */
	WARN;

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "log-level." + name());
	}

}
