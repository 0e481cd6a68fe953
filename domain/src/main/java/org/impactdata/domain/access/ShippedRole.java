package org.impactdata.domain.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.DomainMessages;

/**
 * The roles the product comes with. As long as nobody changes one, it allows what is said
 * here, new permissions of later versions included.
 */
public enum ShippedRole {

	/** May do everything. */
	ADMINISTRATOR(EnumSet.allOf(Permission.class), FieldVisibility.VISIBLE),

	/** Leads an organisation: its adherents, its agents, its work. */
	MANAGER(EnumSet.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT, Permission.ORGANIZATION_READ,
			Permission.ORGANIZATION_EDIT, Permission.IMPORT_RUN, Permission.IMPORT_UNDO, Permission.JOB_READ,
			Permission.JOB_OPERATE, Permission.AGENT_READ, Permission.AGENT_MANAGE), FieldVisibility.VISIBLE),

	/** Works with adherents every day. */
	AGENT(EnumSet.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT, Permission.ORGANIZATION_READ,
			Permission.IMPORT_RUN, Permission.JOB_READ), FieldVisibility.VISIBLE),

	/** Checks at a door who somebody is; needs to see no more than that. */
	SCANNER(EnumSet.of(Permission.ADHERENT_READ), FieldVisibility.HIDDEN),

	/** Looks at everything that was done and changes nothing. */
	AUDITOR(EnumSet.of(Permission.ADHERENT_READ, Permission.ORGANIZATION_READ, Permission.JOB_READ,
			Permission.AGENT_READ, Permission.JOURNAL_READ, Permission.JOURNAL_EXPORT, Permission.LOG_READ),
			FieldVisibility.MASKED);

	private final Set<Permission> permissions;

	private final FieldVisibility fields;

	ShippedRole(Set<Permission> permissions, FieldVisibility fields) {
		this.permissions = Collections.unmodifiableSet(permissions);
		this.fields = fields;
	}

	/** What it allows as shipped. */
	public Set<Permission> permissions() {
		return this.permissions;
	}

	/** How much of each sensitive field it shows as shipped. */
	public Map<SensitiveField, FieldVisibility> fields() {
		Map<SensitiveField, FieldVisibility> all = new EnumMap<>(SensitiveField.class);
		Arrays.stream(SensitiveField.values()).forEach((field) -> all.put(field, this.fields));
		return Collections.unmodifiableMap(all);
	}

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "role." + name());
	}

	/** What it is for, in the given language. */
	public String description(Locale locale) {
		return DomainMessages.text(locale, "role." + name() + ".description");
	}

	/** The shipped role of a code, empty for a role of one's own. */
	public static Optional<ShippedRole> ofCode(@Nullable String code) {
		return Arrays.stream(values()).filter((role) -> role.name().equals(code)).findFirst();
	}

}
