package org.impactdata.domain.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.impactdata.domain.audit.JournalEvent.Change;
import org.jspecify.annotations.Nullable;

/**
 * Tells which fields of an organisation changed. What tells of a person, the contact's
 * name and how to reach them, is named without its values: the journal is never changed,
 * and it must be possible to erase a person.
 */
final class OrganizationChanges {

	private final List<Change> changes = new ArrayList<>();

	private final OrganizationDetails before;

	private final OrganizationDetails after;

	private OrganizationChanges(OrganizationDetails before, OrganizationDetails after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * @param parentName name of an organisation by its id, null for null
	 */
	static List<Change> between(OrganizationDetails before, OrganizationDetails after,
			Function<@Nullable Long, @Nullable String> parentName) {
		OrganizationChanges all = new OrganizationChanges(before, after);
		all.shown("name", OrganizationDetails::name);
		all.shown("code", OrganizationDetails::code);
		all.shown("type", OrganizationDetails::type);
		all.shown("parent", (organization) -> parentName.apply(organization.parentId()));
		all.named("contact_name", OrganizationDetails::contactName);
		all.named("email", OrganizationDetails::email);
		all.named("phone", OrganizationDetails::phone);
		all.named("address", OrganizationDetails::address);
		all.shown("postal_code", OrganizationDetails::postalCode);
		all.shown("city", OrganizationDetails::city);
		all.shown("region", OrganizationDetails::region);
		all.shown("country", OrganizationChanges::country);
		all.shown("active", (organization) -> organization.active() ? "journal-value.YES" : "journal-value.NO");
		return all.changes;
	}

	private static @Nullable String country(OrganizationDetails organization) {
		return (organization.country() != null) ? organization.country().value() : null;
	}

	private void shown(String field, Function<OrganizationDetails, @Nullable String> value) {
		@Nullable String old = value.apply(this.before);
		@Nullable String now = value.apply(this.after);
		if (!Objects.equals(old, now)) {
			this.changes.add(new Change(field, old, now));
		}
	}

	private void named(String field, Function<OrganizationDetails, @Nullable String> value) {
		if (!Objects.equals(value.apply(this.before), value.apply(this.after))) {
			this.changes.add(new Change(field, null, null));
		}
	}

}
