package org.impactdata.console.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By which server mails are sent.
 *
 * @param host name of the server ({@code IMPACT_MAIL_HOST}); empty to send no mails
 * @param port its port ({@code IMPACT_MAIL_PORT})
 * @param encryption how the connection is kept secret ({@code IMPACT_MAIL_ENCRYPTION})
 * @param user account on the server ({@code IMPACT_MAIL_USER}); empty for none
 * @param password password of that account ({@code IMPACT_MAIL_PASSWORD})
 * @param from address the mails come from ({@code IMPACT_MAIL_FROM})
 */
@ConfigurationProperties("impact.mail")
@Validated
public record MailProperties(@Nullable String host, @DefaultValue("587") @Min(1) @Max(65535) int port,
		@DefaultValue("starttls") @NotNull Encryption encryption, @Nullable String user, @Nullable String password,
		@DefaultValue("impact@localhost") @NotBlank String from) {

	/**
	 * How a connection is kept secret.
	 */
	public enum Encryption {

		/** From the first byte, usual on port 465. */
		TLS,

		/** After a greeting; a server that does not offer it is refused. */
		STARTTLS,

		/** Not at all: for a server on the same machine. */
		NONE

	}

}
