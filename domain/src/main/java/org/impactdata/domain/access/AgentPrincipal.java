package org.impactdata.domain.access;

import java.util.Locale;

/** An agent who signed in, as the security framework keeps one. */
public interface AgentPrincipal {

	/** Never changes. */
	long id();

	/** As shown to others. */
	String displayName();

	/** In which screens speak to the agent, as chosen when signing in. */
	Locale language();

}
