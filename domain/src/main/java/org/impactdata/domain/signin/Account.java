package org.impactdata.domain.signin;

import java.util.Locale;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.audit.JournalObject;
import org.jspecify.annotations.Nullable;

/**
 * An agent as far as it matters for signing in.
 *
 * @param id never changes
 * @param email what the agent signs in with
 * @param name as shown to others
 * @param language in which screens speak to the agent
 * @param passwordHash null while there is none
 * @param enabled whether the agent may sign in
 */
record Account(long id, String email, String name, Locale language, @Nullable String passwordHash, boolean enabled) {

	Caller caller() {
		return new Caller(this.name, Origin.CONSOLE, this.language, this.id);
	}

	JournalObject object() {
		return JournalObject.of(JournalObject.Kind.AGENT, this.id, this.name);
	}

}
