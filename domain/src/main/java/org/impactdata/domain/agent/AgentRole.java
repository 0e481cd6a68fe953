package org.impactdata.domain.agent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.impactdata.domain.DomainMessages;

/** A named set of permissions. */
public enum AgentRole {

	/** May do everything. */
	ADMINISTRATOR(EnumSet.allOf(Permission.class)),

	/** Works with adherents every day. */
	AGENT(EnumSet.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT, Permission.ORGANIZATION_READ,
			Permission.IMPORT_RUN, Permission.JOB_READ));

	private final Set<Permission> permissions;

	AgentRole(Set<Permission> permissions) {
		this.permissions = Collections.unmodifiableSet(permissions);
	}

	/** What an agent of this role may do. */
	public Set<Permission> permissions() {
		return this.permissions;
	}

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "agent-role." + name());
	}

}
