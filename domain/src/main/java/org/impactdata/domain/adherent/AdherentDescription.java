package org.impactdata.domain.adherent;

import org.impactdata.domain.value.CountryCode;
import org.impactdata.domain.value.DateOrder;
import org.impactdata.domain.value.EmailAddress;
import org.impactdata.domain.value.NameKey;
import org.impactdata.domain.value.PartialDate;
import org.impactdata.domain.value.PhoneNumber;
import org.impactdata.domain.value.PhoneRegion;
import org.impactdata.domain.value.PostalCode;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an adherent, checked.
 */
record AdherentDescription(AdherentKind kind, @Nullable MembershipNumber identifiant, @Nullable String lastName,
		@Nullable String firstName, @Nullable String legalName, @Nullable Gender gender,
		@Nullable PartialDate birthDate, @Nullable EmailAddress email, @Nullable PhoneNumber phone,
		@Nullable String address, @Nullable PostalCode postalCode, @Nullable String city, @Nullable String region,
		@Nullable CountryCode country, @Nullable String profession, @Nullable Long organizationId,
		@Nullable LocalDate joinedOn, @Nullable String note, Map<String, String> customFields) {

	/**
	 * Check a form.
	 * @throws InvalidDraftException when anything in it is refused
	 */
	static AdherentDescription of(AdherentDraft draft, PhoneRegion region, DraftCustomFields customFields) {
		DraftCheck check = new DraftCheck();
		boolean person = draft.kind() == AdherentKind.PERSON;
		String lastName = check.text(AdherentField.LAST_NAME, draft.lastName());
		String firstName = check.text(AdherentField.FIRST_NAME, draft.firstName());
		String legalName = check.text(AdherentField.LEGAL_NAME, draft.legalName());
		if (person && lastName == null && firstName == null) {
			check.refuse(AdherentField.LAST_NAME, "name.missing");
		}
		if (!person && legalName == null) {
			check.refuse(AdherentField.LEGAL_NAME, "legal-name.missing");
		}
		AdherentDescription description = new AdherentDescription(draft.kind(),
				check.value(AdherentField.IDENTIFIANT, draft.identifiant(), MembershipNumber::parse), lastName,
				firstName, legalName, draft.gender(),
				check.value(AdherentField.BIRTH_DATE, draft.birthDate(),
						(text) -> PartialDate.parse(text, DateOrder.DMY)),
				check.value(AdherentField.EMAIL, draft.email(), EmailAddress::parse),
				check.value(AdherentField.PHONE, draft.phone(), (text) -> PhoneNumber.parse(text, region)),
				check.lines(AdherentField.ADDRESS, draft.address()),
				check.value(AdherentField.POSTAL_CODE, draft.postalCode(), PostalCode::parse),
				check.text(AdherentField.CITY, draft.city()), check.text(AdherentField.REGION, draft.region()),
				check.value(AdherentField.COUNTRY, draft.country(), CountryCode::parse),
				check.text(AdherentField.PROFESSION, draft.profession()), draft.organizationId(), draft.joinedOn(),
				check.lines(AdherentField.NOTE, draft.note()), check.customFields(draft, customFields));
		check.finish();
		return description;
	}

	/** The form that says the same, each value in its stored form. */
	AdherentDraft toDraft() {
		return new AdherentDraft(this.kind, Objects.toString(this.identifiant, null), this.lastName, this.firstName,
				this.legalName, this.gender, Objects.toString(this.birthDate, null), Objects.toString(this.email, null),
				Objects.toString(this.phone, null), this.address, Objects.toString(this.postalCode, null), this.city,
				this.region, Objects.toString(this.country, null), this.profession, this.organizationId, this.joinedOn,
				this.note, this.customFields);
	}

	/** The folded name for sorting and matching. */
	String nameKey() {
		String personName = NameKey.ofPerson(this.lastName, this.firstName);
		if (this.kind == AdherentKind.ORGANIZATION || personName.isEmpty()) {
			return (this.legalName != null) ? NameKey.of(this.legalName) : personName;
		}
		return personName;
	}

}
