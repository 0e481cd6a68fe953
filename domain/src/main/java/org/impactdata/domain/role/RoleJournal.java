package org.impactdata.domain.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;

import org.springframework.stereotype.Component;

/** Writes down what became of a role: every permission and field that changed. */
@Component
class RoleJournal {

	private final Journal journal;

	RoleJournal(Journal journal) {
		this.journal = journal;
	}

	void write(JournalAction action, @Nullable RoleDetails before, @Nullable RoleDetails after) {
		RoleDetails either = Objects.requireNonNull((after != null) ? after : before);
		List<Change> changes = new ArrayList<>();
		add(changes, "name", (before != null) ? name(before) : null, (after != null) ? name(after) : null);
		add(changes, "description", (before != null) ? before.description() : null,
				(after != null) ? after.description() : null);
		addGrants(changes, (before != null) ? before.grants() : RoleGrants.NOTHING,
				(after != null) ? after.grants() : RoleGrants.NOTHING);
		this.journal.write(new JournalEvent(action,
				JournalObject.of(JournalObject.Kind.ROLE, either.id(), name(either)), changes));
	}

	private static void addGrants(List<Change> changes, RoleGrants before, RoleGrants after) {
		without(after.permissions(), before.permissions())
			.forEach((added) -> add(changes, "permission_added", null, added.name()));
		without(before.permissions(), after.permissions())
			.forEach((removed) -> add(changes, "permission_removed", removed.name(), null));
		for (SensitiveField field : SensitiveField.values()) {
			add(changes, "field." + field.name(), visibility(before, field), visibility(after, field));
		}
		add(changes, "second_factor", Boolean.toString(before.secondFactor()), Boolean.toString(after.secondFactor()));
	}

	private static List<Permission> without(Set<Permission> some, Set<Permission> others) {
		return some.stream().filter((permission) -> !others.contains(permission)).toList();
	}

	private static String visibility(RoleGrants grants, SensitiveField field) {
		return grants.fields().getOrDefault(field, FieldVisibility.HIDDEN).name();
	}

	private static void add(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
		if (!Objects.equals(before, after)) {
			changes.add(new Change(field, before, after));
		}
	}

	private static String name(RoleDetails role) {
		return (role.name() != null) ? role.name() : "role." + Objects.toString(role.code(), "");
	}

}
