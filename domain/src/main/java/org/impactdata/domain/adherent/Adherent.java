package org.impactdata.domain.adherent;

import org.impactdata.domain.value.PartialDate;
import org.impactdata.domain.value.PhoneNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person or an organisation the association works with. */
@Entity
@Table(name = "adherent")
@Audited
@AuditTable("adherent_history")
class Adherent {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private AdherentKind kind;

	private String identifiant;

	private @Nullable String lastName;

	private @Nullable String firstName;

	private @Nullable String legalName;

	@NotAudited
	private String nameKey;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private @Nullable Gender gender;

	@Convert(converter = PartialDateConverter.class)
	private @Nullable PartialDate birthDate;

	private @Nullable String email;

	private @Nullable String phone;

	@Column(name = "phone_e164")
	private @Nullable String phoneE164;

	private @Nullable String address;

	private @Nullable String postalCode;

	private @Nullable String city;

	private @Nullable String region;

	@JdbcTypeCode(SqlTypes.CHAR)
	private @Nullable String country;

	private @Nullable String profession;

	private @Nullable Long organizationId;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private AdherentStatus status;

	private @Nullable String statusReason;

	private @Nullable LocalDate joinedOn;

	private @Nullable LocalDate leftOn;

	/** SHA-256 of the picture in the media store. */
	private @Nullable String photo;

	@JdbcTypeCode(SqlTypes.LONGVARCHAR)
	private @Nullable String note;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Map<String, String> customFields;

	@Version
	private long version;

	@NotAudited
	private Instant createdAt;

	@NotAudited
	private Instant updatedAt;

	/** For the persistence framework alone. */
	@SuppressWarnings("NullAway.Init")
	protected Adherent() {
	}

	@SuppressWarnings("NullAway.Init")
	Adherent(MembershipNumber identifiant, AdherentDescription description) {
		this.identifiant = identifiant.value();
		this.status = AdherentStatus.PENDING;
		this.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
		this.updatedAt = this.createdAt;
		describe(description);
	}

	/** Take over what is known now; the identifiant stays when none is given. */
	final void describe(AdherentDescription description) {
		if (description.identifiant() != null) {
			this.identifiant = description.identifiant().value();
		}
		this.kind = description.kind();
		this.lastName = description.lastName();
		this.firstName = description.firstName();
		this.legalName = description.legalName();
		this.nameKey = description.nameKey();
		this.gender = description.gender();
		this.birthDate = description.birthDate();
		this.email = Objects.toString(description.email(), null);
		describePhone(description.phone());
		this.address = description.address();
		this.postalCode = Objects.toString(description.postalCode(), null);
		this.city = description.city();
		this.region = description.region();
		this.country = Objects.toString(description.country(), null);
		this.profession = description.profession();
		this.organizationId = description.organizationId();
		this.joinedOn = description.joinedOn();
		this.note = description.note();
		this.customFields = description.customFields().isEmpty() ? null : description.customFields();
	}

	/** As long as it is written the same, it is the number it was read as. */
	private void describePhone(@Nullable PhoneNumber number) {
		String typed = Objects.toString(number, null);
		if (!Objects.equals(typed, this.phone)) {
			this.phone = typed;
			this.phoneE164 = (number != null) ? number.e164() : null;
		}
	}

	/**
	 * Give a photo.
	 * @param sha256 of the picture in the media store; null for none
	 */
	void show(@Nullable String sha256) {
		this.photo = sha256;
	}

	/** Accept who asked to join. */
	void activate(LocalDate day) {
		become(AdherentStatus.ACTIVE, null);
		if (this.joinedOn == null) {
			this.joinedOn = day;
		}
		this.leftOn = null;
	}

	void suspend(@Nullable String reason) {
		become(AdherentStatus.SUSPENDED, reason);
	}

	void leave(LocalDate day, @Nullable String reason) {
		become(AdherentStatus.LEFT, reason);
		this.leftOn = day;
	}

	/** Let a suspended or former adherent be one again. */
	void reactivate() {
		if (this.status == AdherentStatus.PENDING) {
			throw new IllegalTransitionException(this.status, AdherentStatus.ACTIVE);
		}
		become(AdherentStatus.ACTIVE, null);
		this.leftOn = null;
	}

	private void become(AdherentStatus next, @Nullable String reason) {
		if (!this.status.canBecome(next)) {
			throw new IllegalTransitionException(this.status, next);
		}
		this.status = next;
		this.statusReason = reason;
	}

	@PreUpdate
	void touch() {
		this.updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long version() {
		return this.version;
	}

	AdherentStatus status() {
		return this.status;
	}

	String identifiant() {
		return this.identifiant;
	}

}
