package org.impactdata.domain;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the domain.
 *
 * @param data the one folder everything is written under, relative to the working
 * directory ({@code IMPACT_DATA})
 * @param publicUrl what people type to reach the console, without a slash at its end
 * ({@code IMPACT_PUBLIC_URL}); empty for this machine's name and the port
 * @param database where the database is
 * @param adherent how adherents are kept
 * @param agent how agents sign in
 * @param session how long agents stay signed in
 * @param search how adherents are found
 * @param systemLog how long warnings and errors are kept
 */
@ConfigurationProperties("impact")
@Validated
public record ImpactProperties(@DefaultValue("data") @NotBlank String data,
		@Nullable @Pattern(regexp = "|https?://.+[^/]") String publicUrl, @DefaultValue @Valid Database database,
		@DefaultValue @Valid Adherents adherent, @DefaultValue @Valid Agents agent,
		@DefaultValue @Valid Sessions session, @DefaultValue @Valid Search search,
		@DefaultValue @Valid SystemLog systemLog) {

	/**
	 * Where the database is.
	 *
	 * @param url JDBC address of an external MySQL or MariaDB ({@code IMPACT_DB_URL});
	 * empty for the embedded server
	 * @param user account on the external server ({@code IMPACT_DB_USER})
	 * @param password password of that account ({@code IMPACT_DB_PASSWORD})
	 * @param embedded settings of the embedded server
	 */
	public record Database(@Nullable String url, @Nullable String user, @Nullable String password,
			@DefaultValue @Valid Embedded embedded) {

		/** Whether an external server is configured. */
		public boolean external() {
			return this.url != null && !this.url.isBlank();
		}

	}

	/**
	 * The embedded MariaDB server.
	 *
	 * @param home folder of an unpacked MariaDB, with {@code bin/mariadbd}
	 * ({@code IMPACT_MARIADB_HOME}); empty to unpack the one on the class path
	 * @param memory size of its buffer pool
	 */
	public record Embedded(@Nullable String home, @DefaultValue("256MB") @NotNull DataSize memory) {
	}

	/**
	 * How adherents are kept.
	 *
	 * @param identifiantPattern how generated identifiants look: one block of zeros in
	 * braces for the number, perhaps {yyyy} or {yy} for the year
	 * @param phoneRegion country of telephone numbers without an international prefix
	 */
	public record Adherents(@DefaultValue("A-{000000}") @NotBlank String identifiantPattern,
			@DefaultValue("FR") @NotBlank String phoneRegion) {
	}

	/**
	 * How agents sign in.
	 *
	 * @param adminEmail what the first administrator signs in with
	 * ({@code IMPACT_ADMIN_EMAIL})
	 * @param adminPassword password of the first administrator
	 * ({@code IMPACT_ADMIN_PASSWORD}); empty for a link shown at the first start
	 * @param minimumPasswordLength least length of a password, in characters
	 * @param linkLifetime how long a link that sets a password works
	 */
	public record Agents(@DefaultValue("admin@impact.local") @NotBlank String adminEmail,
			@Nullable String adminPassword, @DefaultValue("12") @Min(8) @Max(64) int minimumPasswordLength,
			@DefaultValue("24h") @NotNull Duration linkLifetime) {
	}

	/**
	 * How long agents stay signed in.
	 *
	 * @param idle time without doing anything after which a session ends; what a screen
	 * does by itself does not count
	 * @param longest time after which a session ends whatever the agent does
	 * @param kept how long the record of a session that ended is kept
	 */
	public record Sessions(@DefaultValue("1h") @NotNull @DurationMin(seconds = 1) Duration idle,
			@DefaultValue("12h") @NotNull @DurationMin(seconds = 1) Duration longest,
			@DefaultValue("30d") @NotNull @DurationMin(seconds = 1) Duration kept) {
	}

	/**
	 * How adherents are found.
	 *
	 * @param updates whether this process keeps the search index in step on its own, as a
	 * long-lived one does
	 * @param interval how often it looks for changes
	 */
	public record Search(@DefaultValue("true") boolean updates, @DefaultValue("300ms") @NotNull Duration interval) {
	}

	/**
	 * How long warnings and errors are kept in the database; the log file has its own
	 * settings.
	 *
	 * @param retention how long
	 * @param most how many at most
	 */
	public record SystemLog(@DefaultValue("30d") @NotNull Duration retention,
			@DefaultValue("100000") @Min(1000) int most) {
	}

}
