package org.impactdata.domain.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
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

	static final String ROWS = "select a.id, a.identifiant, a.name_key, a.legal_name, a.email, a.phone, a.phone_e164, "
			+ "a.postal_code, a.city, a.status, a.joined_on, a.updated_at, o.path, a.custom_fields, "
			+ "(select group_concat(t.tag_id) from adherent_tag t where t.adherent_id = a.id) as tags from adherent a "
			+ "left join organization o on o.id = a.organization_id ";

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

	/** Folded texts to be found by, by the ids of custom fields. */
	@Transient
	private transient Map<Long, List<String>> customWords = Map.of();

	/** Texts to be sorted by, by the ids of custom fields. */
	@Transient
	private transient Map<Long, String> customSort = Map.of();

	/** Ids of tags with commas between them. */
	@Transient
	private @Nullable String tagIds;

	/** Ids of the organisations above, from the top down: {@code /1/4/9/}. */
	@Transient
	private @Nullable String organizationPath;

	/** For the persistence framework alone. */
	protected IndexedAdherent() {
	}

	/**
	 * Reads it from a row of {@link #ROWS}.
	 * @param fields by which adherents are found and sorted
	 */
	static IndexedAdherent of(ResultSet row, IndexedCustomFields fields) throws SQLException {
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
		adherent.organizationPath = row.getString(13);
		adherent.tagIds = row.getString(15);
		String values = row.getString(14);
		if (values != null) {
			adherent.customWords = fields.words(values);
			adherent.customSort = fields.sortKeys(values);
		}
		return adherent;
	}

	List<String> organizations() {
		return (this.organizationPath == null) ? List.of()
				: Arrays.stream(this.organizationPath.split("/")).filter((id) -> !id.isEmpty()).toList();
	}

	List<String> tags() {
		return (this.tagIds == null) ? List.of() : List.of(this.tagIds.split(","));
	}

	Map<Long, List<String>> customWords() {
		return this.customWords;
	}

	Map<Long, String> customSort() {
		return this.customSort;
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
