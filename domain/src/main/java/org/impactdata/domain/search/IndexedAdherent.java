package org.impactdata.domain.search;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;

/** The columns of an adherent by which it is found and sorted; never written. */
@Entity
@Immutable
@Table(name = "adherent")
@Indexed(index = IndexedAdherent.INDEX)
@TypeBinding(binder = @TypeBinderRef(type = AdherentDocument.class))
class IndexedAdherent {

	static final String INDEX = "adherent";

	@Id
	@SuppressWarnings("NullAway.Init")
	private Long id;

	@SuppressWarnings("NullAway.Init")
	private String identifiant;

	@SuppressWarnings("NullAway.Init")
	private String nameKey;

	private @Nullable String legalName;

	private @Nullable String email;

	private @Nullable String phone;

	@Column(name = "phone_e164")
	private @Nullable String phoneE164;

	private @Nullable String postalCode;

	private @Nullable String city;

	@SuppressWarnings("NullAway.Init")
	private String status;

	private @Nullable LocalDate joinedOn;

	@SuppressWarnings("NullAway.Init")
	private Instant updatedAt;

	/** For the persistence framework alone. */
	protected IndexedAdherent() {
	}

	long id() {
		return this.id;
	}

	String identifiant() {
		return this.identifiant;
	}

	String nameKey() {
		return this.nameKey;
	}

	@Nullable String legalName() {
		return this.legalName;
	}

	@Nullable String email() {
		return this.email;
	}

	@Nullable String phone() {
		return this.phone;
	}

	@Nullable String phoneE164() {
		return this.phoneE164;
	}

	@Nullable String postalCode() {
		return this.postalCode;
	}

	@Nullable String city() {
		return this.city;
	}

	String status() {
		return this.status;
	}

	@Nullable LocalDate joinedOn() {
		return this.joinedOn;
	}

	Instant updatedAt() {
		return this.updatedAt;
	}

}
