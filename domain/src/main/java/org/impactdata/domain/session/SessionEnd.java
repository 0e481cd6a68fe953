package org.impactdata.domain.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.impactdata.domain.DomainMessages;
import org.jspecify.annotations.Nullable;

/** Why a session ended. */
public enum SessionEnd {

	/** The agent signed out. */
	SIGNED_OUT,

	/** The agent did nothing for too long. */
	IDLE,

	/** It lasted as long as a session may. */
	TOO_LONG,

	/** The agent ended it from another session. */
	BY_AGENT,

	/** Somebody who may end others' sessions did. */
	BY_ADMINISTRATOR,

	/** The agent may not sign in any more. */
	AGENT_DISABLED,

	/** The agent, or the record of the session, is no longer there. */
	AGENT_DELETED,

	/** The password, or what else proves who the agent is, was changed or reset. */
	PASSWORD_CHANGED,

	/** The console that held it stopped. */
	CONSOLE_STOPPED;

	/** What to tell the agent, in the given language. */
	public String sentence(Locale locale) {
		return DomainMessages.text(locale, "session-end." + name());
	}

	/** The end of that name, as addresses and rows have it. */
	public static Optional<SessionEnd> of(@Nullable String name) {
		return Arrays.stream(values()).filter((end) -> end.name().equals(name)).findFirst();
	}

}
