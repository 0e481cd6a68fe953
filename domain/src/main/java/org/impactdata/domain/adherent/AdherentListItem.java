package org.impactdata.domain.adherent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.value.PartialDate;

/**
 * An adherent as one line of a list.
 *
 * @param id never changes, shown to nobody
 * @param kind person or organisation
 * @param identifiant unique
 * @param displayName first and last name, or legal name; the identifiant if there is none
 * @param lastName of a person
 * @param firstName of a person
 * @param legalName of an organisation
 * @param birthDate perhaps only a year, or a month and year
 * @param email lower case
 * @param phone as typed
 * @param postalCode text
 * @param city text
 * @param organizationId the organisation the adherent belongs to
 * @param organizationName its name
 * @param status where the adherent stands
 * @param joinedOn since when
 * @param updatedAt last changed
 * @param customFields what the association adds, in its stored form, by name
 * @param tags names of the adherent's tags
 * @param unseen fields of which the caller sees less than all, and how much
 */
public record AdherentListItem(long id, AdherentKind kind, String identifiant, String displayName,
		@Nullable String lastName, @Nullable String firstName, @Nullable String legalName,
		@Nullable PartialDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String postalCode,
		@Nullable String city, @Nullable Long organizationId, @Nullable String organizationName, AdherentStatus status,
		@Nullable LocalDate joinedOn, Instant updatedAt, Map<String, String> customFields, List<String> tags,
		Map<SensitiveField, FieldVisibility> unseen) {
}
