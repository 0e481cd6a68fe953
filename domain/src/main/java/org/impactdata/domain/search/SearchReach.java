package org.impactdata.domain.search;

import java.util.HashMap;
import java.util.Map;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.SeenCustomFields;
import org.jspecify.annotations.Nullable;

/**
 * What a search may find, and by what: a field that is not seen whole finds nobody.
 *
 * @param adherents whose adherents are found
 * @param byPhone of whose adherents telephone numbers are looked at
 * @param byEmail of whose adherents e-mail addresses are looked at
 * @param byPostalCode of whose adherents postal codes are looked at
 * @param byCustomField of whose adherents custom fields are looked at, by their ids
 * @param tag that adherents must have; null for any
 */
public record SearchReach(AccessScope adherents, AccessScope byPhone, AccessScope byEmail, AccessScope byPostalCode,
		Map<Long, AccessScope> byCustomField, @Nullable Long tag) {

	/** Everybody, by everything but custom fields. */
	public static final SearchReach EVERYTHING = of(AgentRights.EVERYTHING);

	/** What somebody may find who has these rights. */
	public static SearchReach of(AgentRights rights) {
		return new SearchReach(rights.scope(Permission.ADHERENT_READ), rights.visible(SensitiveField.PHONE),
				rights.visible(SensitiveField.EMAIL), rights.visible(SensitiveField.ADDRESS), Map.of(), null);
	}

	/** The same, and by the custom fields that are searched and seen. */
	public SearchReach and(SeenCustomFields fields) {
		Map<Long, AccessScope> scopes = new HashMap<>();
		fields.anywhere()
			.stream()
			.filter(CustomField::searchable)
			.forEach((field) -> scopes.put(field.id(), fields.where(field)));
		return new SearchReach(this.adherents, this.byPhone, this.byEmail, this.byPostalCode, scopes, this.tag);
	}

	/** The same, of the adherents in that scope alone. */
	public SearchReach within(AccessScope scope) {
		return new SearchReach(this.adherents.and(scope), this.byPhone, this.byEmail, this.byPostalCode,
				this.byCustomField, this.tag);
	}

	/**
	 * The same, of the adherents who have a tag.
	 * @param tagId null for any
	 */
	public SearchReach tagged(@Nullable Long tagId) {
		return new SearchReach(this.adherents, this.byPhone, this.byEmail, this.byPostalCode, this.byCustomField,
				tagId);
	}

}
