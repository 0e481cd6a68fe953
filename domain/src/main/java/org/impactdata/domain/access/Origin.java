package org.impactdata.domain.access;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;

/** From where something was asked for. */
public enum Origin {

	/** An agent at a screen. */
	CONSOLE,

	/** An operator at a shell. */
	SHELL,

	/** The clock. */
	SCHEDULE,

	/** The product itself. */
	SYSTEM;

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "origin." + name());
	}

}
