package org.impactdata.domain.adherent;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An adherent as filled in on a form: texts as typed, not yet checked. Blank is the same
 * as null: not given.
 *
 * @param kind person or organisation
 * @param identifiant generated when not given
 * @param lastName of a person
 * @param firstName of a person
 * @param legalName of an organisation
 * @param gender of a person
 * @param birthDate as typed; year, month and year, or day
 * @param email as typed
 * @param phone as typed
 * @param address street and number, perhaps of several lines
 * @param postalCode as typed
 * @param city as typed
 * @param region as typed
 * @param country name or code
 * @param profession as typed
 * @param organizationId the organisation the adherent belongs to
 * @param joinedOn since when
 * @param note for agents
 * @param customFields what the association adds, by name
 */
public record AdherentDraft(AdherentKind kind, @Nullable String identifiant, @Nullable String lastName,
		@Nullable String firstName, @Nullable String legalName, @Nullable Gender gender, @Nullable String birthDate,
		@Nullable String email, @Nullable String phone, @Nullable String address, @Nullable String postalCode,
		@Nullable String city, @Nullable String region, @Nullable String country, @Nullable String profession,
		@Nullable Long organizationId, @Nullable LocalDate joinedOn, @Nullable String note,
		Map<String, String> customFields) {

	public AdherentDraft {
		customFields = Map.copyOf(customFields);
	}

	/** A person of whom only the name is known. */
	public static AdherentDraft person(String lastName, String firstName) {
		return new AdherentDraft(AdherentKind.PERSON, null, lastName, firstName, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, Map.of());
	}

	/** An organisation of which only the name is known. */
	public static AdherentDraft organization(String legalName) {
		return new AdherentDraft(AdherentKind.ORGANIZATION, null, null, null, legalName, null, null, null, null, null,
				null, null, null, null, null, null, null, null, Map.of());
	}

}
