package org.impactdata.domain.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.impactdata.domain.DomainMessages;

/**
 * Something an agent may be allowed to do. Each names those it is of no use without:
 * whoever is granted it is granted them as well.
 */
public enum Permission {

	/** See adherents and their history. */
	ADHERENT_READ(PermissionGroup.ADHERENT),

	/** Create and change adherents. */
	ADHERENT_EDIT(PermissionGroup.ADHERENT, ADHERENT_READ),

	/** Erase what is known of a person, for good. */
	ADHERENT_ERASE(PermissionGroup.ADHERENT, ADHERENT_EDIT),

	/** Hand a person all that is known of them. */
	ADHERENT_DISCLOSE(PermissionGroup.ADHERENT, ADHERENT_READ),

	/** Decide which custom fields and tags adherents have. */
	CUSTOM_FIELD_MANAGE(PermissionGroup.ADHERENT, ADHERENT_READ),

	/** See organisations. */
	ORGANIZATION_READ(PermissionGroup.ORGANIZATION),

	/** Create, rename and move organisations. */
	ORGANIZATION_EDIT(PermissionGroup.ORGANIZATION, ORGANIZATION_READ),

	/** Bring files of adherents in. */
	IMPORT_RUN(PermissionGroup.IMPORT, ADHERENT_EDIT, ORGANIZATION_READ),

	/** Take an import back. */
	IMPORT_UNDO(PermissionGroup.IMPORT, IMPORT_RUN),

	/** Follow the work others asked for. */
	JOB_READ(PermissionGroup.JOB),

	/** Start jobs, and stop and restart those of others. */
	JOB_OPERATE(PermissionGroup.JOB, JOB_READ),

	/** See agents and what they may do. */
	AGENT_READ(PermissionGroup.AGENT),

	/** Invite agents, disable them, and decide where they have which role. */
	AGENT_MANAGE(PermissionGroup.AGENT, AGENT_READ, ORGANIZATION_READ),

	/** Decide what roles allow. */
	ROLE_MANAGE(PermissionGroup.AGENT, AGENT_READ),

	/** See the sessions of others, and end them. */
	SESSION_MANAGE(PermissionGroup.AGENT, AGENT_READ),

	/** Read who did what. */
	JOURNAL_READ(PermissionGroup.JOURNAL),

	/** Take the journal away as a file. */
	JOURNAL_EXPORT(PermissionGroup.JOURNAL, JOURNAL_READ),

	/** Read the warnings and errors of the application. */
	LOG_READ(PermissionGroup.JOURNAL);

	private final PermissionGroup group;

	private final Set<Permission> needs;

	Permission(PermissionGroup group, Permission... needs) {
		this.group = group;
		this.needs = Set.of(needs);
	}

	public PermissionGroup group() {
		return this.group;
	}

	/** Those it is of no use without, directly. */
	public Set<Permission> needs() {
		return this.needs;
	}

	/** What it allows, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "permission." + name());
	}

	/** The given ones, and all that they need. */
	public static Set<Permission> withNeeded(Collection<Permission> granted) {
		Set<Permission> all = EnumSet.noneOf(Permission.class);
		granted.forEach((permission) -> permission.addTo(all));
		return Collections.unmodifiableSet(all);
	}

	/** Those of the given ones that need this one, directly or by others. */
	public Set<Permission> neededBy(Collection<Permission> granted) {
		Set<Permission> by = EnumSet.noneOf(Permission.class);
		granted.stream().filter((other) -> other != this && withNeeded(Set.of(other)).contains(this)).forEach(by::add);
		return Collections.unmodifiableSet(by);
	}

	private void addTo(Set<Permission> all) {
		if (all.add(this)) {
			this.needs.forEach((needed) -> needed.addTo(all));
		}
	}

}
