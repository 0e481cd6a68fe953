package org.impactdata.domain.adherent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.value.CountryCode;
import org.impactdata.domain.value.PartialDate;

/**
 * All that is known of an adherent.
 *
 * @param id never changes, shown to nobody
 * @param version to be given back when changing what was read
 * @param kind person or organisation
 * @param identifiant unique
 * @param displayName first and last name, or legal name; the identifiant if there is none
 * @param lastName of a person
 * @param firstName of a person
 * @param legalName of an organisation
 * @param gender of a person
 * @param birthDate perhaps only a year, or a month and year
 * @param email lower case
 * @param phone as typed
 * @param phoneE164 international form; null when the phone is no valid number
 * @param address street and number, lines parted by {@code \n}
 * @param postalCode text
 * @param city text
 * @param region text
 * @param country ISO 3166-1
 * @param profession text
 * @param organizationId the organisation the adherent belongs to
 * @param organizationName its name
 * @param status where the adherent stands
 * @param statusReason why suspended or gone
 * @param joinedOn since when
 * @param leftOn until when
 * @param photo SHA-256 of the picture in the media store
 * @param note for agents
 * @param customFields what the association adds, by name
 * @param createdAt first kept
 * @param updatedAt last changed
 * @param unseen fields of which the caller sees less than all, and how much
 */
public record AdherentDetails(long id, long version, AdherentKind kind, String identifiant, String displayName,
		@Nullable String lastName, @Nullable String firstName, @Nullable String legalName, @Nullable Gender gender,
		@Nullable PartialDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String phoneE164,
		@Nullable String address, @Nullable String postalCode, @Nullable String city, @Nullable String region,
		@Nullable CountryCode country, @Nullable String profession, @Nullable Long organizationId,
		@Nullable String organizationName, AdherentStatus status, @Nullable String statusReason,
		@Nullable LocalDate joinedOn, @Nullable LocalDate leftOn, @Nullable String photo, @Nullable String note,
		Map<String, String> customFields, Instant createdAt, Instant updatedAt,
		Map<SensitiveField, FieldVisibility> unseen) {

	/**
	 * The form that would change nothing: what the caller does not see whole is kept as
	 * it is, whatever the form says.
	 */
	public AdherentDraft toDraft() {
		return new AdherentDraft(this.kind, this.identifiant, this.lastName, this.firstName, this.legalName,
				this.gender, (this.birthDate != null) ? this.birthDate.toString() : null, this.email, this.phone,
				this.address, this.postalCode, this.city, this.region,
				(this.country != null) ? this.country.value() : null, this.profession, this.organizationId,
				this.joinedOn, this.note, this.customFields);
	}

}
