package org.impactdata.domain.organization;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as filled in on a form: texts as typed, not yet checked. Blank is the
 * same as null: not given.
 *
 * @param name what it is called
 * @param code short and unique, if it has one
 * @param type such as ASSOCIATION, 1 to 30 capital letters and underscores
 * @param contactName whom to ask for
 * @param email as typed
 * @param phone as typed
 * @param address street and number, perhaps of several lines
 * @param postalCode as typed
 * @param city as typed
 * @param region as typed
 * @param country name or code
 */
public record OrganizationDraft(String name, @Nullable String code, String type, @Nullable String contactName,
		@Nullable String email, @Nullable String phone, @Nullable String address, @Nullable String postalCode,
		@Nullable String city, @Nullable String region, @Nullable String country) {

	/** An organisation of which only the name is known. */
	public static OrganizationDraft named(String name) {
		return new OrganizationDraft(name, null, "ASSOCIATION", null, null, null, null, null, null, null, null);
	}

}
