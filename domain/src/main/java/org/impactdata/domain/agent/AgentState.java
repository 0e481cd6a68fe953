package org.impactdata.domain.agent;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;

/** Whether an agent can sign in. */
public enum AgentState {

	/** Was sent a link and did not use it yet. */
	INVITED,

	/** Can sign in. */
	ACTIVE,

	/** Has no password, and the link to choose one is over. */
	EXPIRED,

	/** Was disabled. */
	DISABLED;

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "agent-state." + name());
	}

}
