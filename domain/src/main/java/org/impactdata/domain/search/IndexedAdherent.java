package org.impactdata.domain.search;

import java.sql.ResultSet;
import java.sql.SQLException;
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

	static final String COLUMNS = "id, identifiant, name_key, legal_name, email, phone, phone_e164, postal_code, city, "
			+ "status, joined_on, updated_at";

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

	/** Reads it from a row of {@link #COLUMNS}. */
	static IndexedAdherent of(ResultSet row) throws SQLException {
		IndexedAdherent adherent = new IndexedAdherent();
		adherent.id = row.getLong(1);
		adherent.identifiant = row.getString(2);
		adherent.nameKey = row.getString(3);
		adherent.legalName = row.getString(4);
		adherent.email = row.getString(5);
		adherent.phone = row.getString(6);
		adherent.phoneE164 = row.getString(7);
		adherent.postalCode = row.getString(8);
		adherent.city = row.getString(9);
		adherent.status = row.getString(10);
		adherent.joinedOn = row.getObject(11, LocalDate.class);
		adherent.updatedAt = row.getTimestamp(12).toInstant();
		return adherent;
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
