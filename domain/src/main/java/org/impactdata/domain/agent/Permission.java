package org.impactdata.domain.agent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.impactdata.domain.DomainMessages;

/** Something an agent may be allowed to do. */
public enum Permission {

	/** See adherents and their history. */
	ADHERENT_READ("adherent.read"),

	/** Create and change adherents. */
	ADHERENT_EDIT("adherent.edit"),

	/** See organisations. */
	ORGANIZATION_READ("organization.read"),

	/** Create, rename and move organisations. */
	ORGANIZATION_EDIT("organization.edit"),

	/** Bring files of adherents in. */
	IMPORT_RUN("import.run"),

	/** Take an import back. */
	IMPORT_UNDO("import.undo"),

	/** Follow the work in hand. */
	JOB_READ("job.read"),

	/** Start, stop and restart jobs. */
	JOB_OPERATE("job.operate"),

	/** Invite agents and change what they may do. */
	AGENT_MANAGE("agent.manage");

	private final String authority;

	Permission(String authority) {
		this.authority = authority;
	}

	/** Its name in access rules. */
	public String authority() {
		return this.authority;
	}

	/** What it allows, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "permission." + this.authority);
	}

	/** The permission of an authority's name. */
	public static Optional<Permission> ofAuthority(String authority) {
		return Arrays.stream(values()).filter((permission) -> permission.authority.equals(authority)).findFirst();
	}

}
