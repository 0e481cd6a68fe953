package org.impactdata.domain.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.impactdata.domain.DomainException;
import org.impactdata.domain.value.CountryCode;
import org.impactdata.domain.value.NameKey;
import org.jspecify.annotations.Nullable;

/** An organisation in the tree of organisations. */
@Entity
@Table(name = "organization")
@Audited
@AuditTable("organization_history")
class Organization {

	private static final int MAX_PATH = 190;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private @Nullable Long parentId;

	/** Ids from the top down to this one: {@code /1/4/9/}. */
	private String path = "/";

	private String type;

	private @Nullable String code;

	private String name;

	@NotAudited
	private String nameKey;

	private @Nullable String contactName;

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

	private boolean active = true;

	@NotAudited
	private @Nullable Long mergedInto;

	@Version
	private long version;

	@NotAudited
	private Instant createdAt;

	@NotAudited
	private Instant updatedAt;

	/** For the persistence framework alone. */
	@SuppressWarnings("NullAway.Init")
	protected Organization() {
	}

	@SuppressWarnings("NullAway.Init")
	Organization(OrganizationDescription description) {
		this.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
		this.updatedAt = this.createdAt;
		describe(description);
	}

	final void describe(OrganizationDescription description) {
		this.name = description.name();
		this.nameKey = NameKey.of(description.name());
		this.code = description.code();
		this.type = description.type();
		this.contactName = description.contactName();
		this.email = Objects.toString(description.email(), null);
		this.phone = Objects.toString(description.phone(), null);
		this.phoneE164 = (description.phone() != null) ? description.phone().e164() : null;
		this.address = description.address();
		this.postalCode = Objects.toString(description.postalCode(), null);
		this.city = description.city();
		this.region = description.region();
		this.country = Objects.toString(description.country(), null);
	}

	void rename(String newName) {
		this.name = newName;
		this.nameKey = NameKey.of(newName);
	}

	/**
	 * Hang this organisation below another one, or at the top.
	 * @throws DomainException when the other one is below this one, or too deep
	 */
	void hangBelow(@Nullable Organization parent) {
		if (parent != null && parent.path.contains("/" + id() + "/")) {
			throw new DomainException("organization.below-itself", this.name, parent.name);
		}
		this.parentId = (parent != null) ? Long.valueOf(parent.id()) : null;
		takePath(((parent != null) ? parent.path : "/") + id() + "/");
	}

	/** Follow an organisation above that was moved. */
	void follow(String oldStart, String newStart) {
		takePath(newStart + this.path.substring(oldStart.length()));
	}

	void close(boolean openBelow) {
		if (openBelow) {
			throw new DomainException("organization.open-below", this.name);
		}
		this.active = false;
	}

	void reopen(boolean closedAbove) {
		if (closedAbove || this.mergedInto != null) {
			throw new DomainException(closedAbove ? "organization.closed-above" : "organization.merged", this.name);
		}
		this.active = true;
	}

	/**
	 * Refuses to be merged where that makes no sense.
	 * @throws DomainException when the other one is closed, this one, or below it
	 */
	void requireMergeable(Organization other) {
		if (!other.active) {
			throw new DomainException("organization.closed", other.name);
		}
		if (other.path.contains("/" + id() + "/")) {
			throw new DomainException("organization.below-itself", this.name, other.name);
		}
	}

	void mergeInto(Organization other) {
		this.mergedInto = other.id();
		this.active = false;
	}

	private void takePath(String newPath) {
		if (newPath.length() > MAX_PATH) {
			throw new DomainException("organization.too-deep", this.name);
		}
		this.path = newPath;
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

	boolean isActive() {
		return this.active;
	}

	String path() {
		return this.path;
	}

	OrganizationDetails details() {
		List<Long> ancestors = Arrays.stream(this.path.split("/"))
			.filter((part) -> !part.isEmpty())
			.map(Long::valueOf)
			.filter((ancestor) -> !ancestor.equals(this.id))
			.toList();
		return new OrganizationDetails(id(), this.version, this.parentId, ancestors, this.type, this.code, this.name,
				this.contactName, this.email, this.phone, this.phoneE164, this.address, this.postalCode, this.city,
				this.region, (this.country != null) ? new CountryCode(this.country) : null, this.active, this.createdAt,
				this.updatedAt);
	}

}
