package org.impactdata.domain.adherent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.value.CountryCode;
import org.impactdata.domain.value.PartialDate;

/**
 * What is known of an adherent, field by field: names for people and for the database.
 */
public enum AdherentField {

	KIND("kind", 12), IDENTIFIANT("identifiant", 40), LAST_NAME("last_name", 150), FIRST_NAME("first_name", 150),
	LEGAL_NAME("legal_name", 200), GENDER("gender", 8), BIRTH_DATE("birth_date", 10), EMAIL("email", 254),
	PHONE("phone", 40), ADDRESS("address", 500), POSTAL_CODE("postal_code", 16), CITY("city", 120),
	REGION("region", 120), COUNTRY("country", 2), PROFESSION("profession", 150), ORGANIZATION("organization_id", 20),
	STATUS("status", 12), STATUS_REASON("status_reason", 300), JOINED_ON("joined_on", 10), LEFT_ON("left_on", 10),
	PHOTO("photo", 64), NOTE("note", 10_000), CUSTOM_FIELDS("custom_fields", 10_000);

	private final String column;

	private final int maximum;

	AdherentField(String column, int maximum) {
		this.column = column;
		this.maximum = maximum;
	}

	/** Its column in the tables {@code adherent} and {@code adherent_history}. */
	public String column() {
		return this.column;
	}

	/** The longest value, in characters. */
	public int maximum() {
		return this.maximum;
	}

	/**
	 * What a role must show for it to be seen; null when whoever sees the adherent sees
	 * it.
	 */
	public @Nullable SensitiveField sensitive() {
		return switch (this) {
			case PHONE -> SensitiveField.PHONE;
			case EMAIL -> SensitiveField.EMAIL;
			case ADDRESS, POSTAL_CODE -> SensitiveField.ADDRESS;
			case BIRTH_DATE -> SensitiveField.BIRTH_DATE;
			case NOTE -> SensitiveField.NOTE;
			default -> null;
		};
	}

	/** Whether it is filled in on a form, and not changed in ways of its own. */
	public boolean isDescribed() {
		return switch (this) {
			case STATUS, STATUS_REASON, LEFT_ON, PHOTO -> false;
			default -> true;
		};
	}

	/** The field of a column, if it is one that people see. */
	public static Optional<AdherentField> ofColumn(String column) {
		return Arrays.stream(values()).filter((field) -> field.column.equals(column)).findFirst();
	}

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "adherent." + this.column);
	}

	/**
	 * A stored value as a person reads it.
	 * @param stored text of the column
	 */
	public String display(String stored, Locale locale) {
		return switch (this) {
			case KIND -> AdherentKind.valueOf(stored).label(locale);
			case GENDER -> Gender.valueOf(stored).label(locale);
			case STATUS -> AdherentStatus.valueOf(stored).label(locale);
			case BIRTH_DATE -> PartialDate.of(stored).display(locale);
			case JOINED_ON, LEFT_ON -> PartialDate.of(LocalDate.parse(stored)).display(locale);
			case PHOTO -> DomainMessages.text(locale, "adherent.photo.changed");
			case COUNTRY -> new CountryCode(stored).display(locale);
			default -> stored;
		};
	}

}
