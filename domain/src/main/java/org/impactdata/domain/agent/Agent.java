package org.impactdata.domain.agent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.impactdata.domain.value.EmailAddress;

/** A person who signs in. */
@Entity
@Table(name = "agent")
class Agent {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String email;

	private String displayName;

	private @Nullable String passwordHash;

	private String language;

	private boolean enabled = true;

	private @Nullable Instant signedInAt;

	private @Nullable Instant deletedAt;

	@Version
	private long version;

	private Instant createdAt;

	private Instant updatedAt;

	/** For the persistence framework alone. */
	@SuppressWarnings("NullAway.Init")
	protected Agent() {
	}

	Agent(EmailAddress email, String displayName, String language) {
		this.email = email.value();
		this.displayName = displayName;
		this.language = language;
		this.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
		this.updatedAt = this.createdAt;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	String email() {
		return this.email;
	}

	String displayName() {
		return this.displayName;
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	String language() {
		return this.language;
	}

	boolean enabled() {
		return this.enabled;
	}

	@Nullable Instant signedInAt() {
		return this.signedInAt;
	}

	long version() {
		return this.version;
	}

	boolean deleted() {
		return this.deletedAt != null;
	}

	void describe(String displayName, String email, String language) {
		this.displayName = displayName;
		this.email = email;
		this.language = language;
	}

	void enable(boolean enabled) {
		this.enabled = enabled;
	}

	void forgetPassword() {
		this.passwordHash = null;
	}

	/** Leave nothing but the name. The address is free for another agent. */
	void delete() {
		this.deletedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
		this.email = "deleted:" + id();
		this.enabled = false;
		this.passwordHash = null;
	}

	void choosePassword(String hash) {
		this.passwordHash = hash;
	}

	void speak(String language) {
		this.language = language;
	}

	@PreUpdate
	void touch() {
		this.updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
	}

}
