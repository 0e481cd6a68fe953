package org.impactdata.domain.adherent;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

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

	/**
	 * The draft that has these values.
	 * @param values texts as stored or as typed; a gender, kind, organisation and day of
	 * joining as stored
	 */
	public static AdherentDraft of(Map<AdherentField, String> values, Map<String, String> customFields) {
		String gender = values.get(AdherentField.GENDER);
		String organization = values.get(AdherentField.ORGANIZATION);
		String joinedOn = values.get(AdherentField.JOINED_ON);
		return new AdherentDraft(
				AdherentKind.valueOf(values.getOrDefault(AdherentField.KIND, AdherentKind.PERSON.name())),
				values.get(AdherentField.IDENTIFIANT), values.get(AdherentField.LAST_NAME),
				values.get(AdherentField.FIRST_NAME), values.get(AdherentField.LEGAL_NAME),
				(gender != null) ? Gender.valueOf(gender) : null, values.get(AdherentField.BIRTH_DATE),
				values.get(AdherentField.EMAIL), values.get(AdherentField.PHONE), values.get(AdherentField.ADDRESS),
				values.get(AdherentField.POSTAL_CODE), values.get(AdherentField.CITY), values.get(AdherentField.REGION),
				values.get(AdherentField.COUNTRY), values.get(AdherentField.PROFESSION),
				(organization != null) ? Long.valueOf(organization) : null,
				(joinedOn != null) ? LocalDate.parse(joinedOn) : null, values.get(AdherentField.NOTE), customFields);
	}

	/** Its values by field, see {@link #of}; those not given are left out. */
	public Map<AdherentField, String> values() {
		Map<AdherentField, String> values = new EnumMap<>(AdherentField.class);
		values.put(AdherentField.KIND, this.kind.name());
		put(values, AdherentField.IDENTIFIANT, this.identifiant);
		put(values, AdherentField.LAST_NAME, this.lastName);
		put(values, AdherentField.FIRST_NAME, this.firstName);
		put(values, AdherentField.LEGAL_NAME, this.legalName);
		put(values, AdherentField.GENDER, this.gender);
		put(values, AdherentField.BIRTH_DATE, this.birthDate);
		put(values, AdherentField.EMAIL, this.email);
		put(values, AdherentField.PHONE, this.phone);
		put(values, AdherentField.ADDRESS, this.address);
		put(values, AdherentField.POSTAL_CODE, this.postalCode);
		put(values, AdherentField.CITY, this.city);
		put(values, AdherentField.REGION, this.region);
		put(values, AdherentField.COUNTRY, this.country);
		put(values, AdherentField.PROFESSION, this.profession);
		put(values, AdherentField.ORGANIZATION, this.organizationId);
		put(values, AdherentField.JOINED_ON, this.joinedOn);
		put(values, AdherentField.NOTE, this.note);
		return values;
	}

	private static void put(Map<AdherentField, String> values, AdherentField field, @Nullable Object value) {
		if (value != null && !value.toString().isBlank()) {
			values.put(field, value.toString());
		}
	}

	/**
	 * The same with another value of one field.
	 * @param value null for none
	 */
	public AdherentDraft with(AdherentField field, @Nullable String value) {
		Map<AdherentField, String> values = values();
		if (value != null) {
			values.put(field, value);
		}
		else {
			values.remove(field);
		}
		return of(values, this.customFields);
	}

	/**
	 * The same with another value of one custom field.
	 * @param value null for none
	 */
	public AdherentDraft with(String customField, @Nullable String value) {
		Map<String, String> others = new TreeMap<>(this.customFields);
		if (value != null) {
			others.put(customField, value);
		}
		else {
			others.remove(customField);
		}
		return of(values(), others);
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
