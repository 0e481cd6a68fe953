package org.impactdata.console.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.impactdata.domain.agent.Invitation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Sends agents the links by which they choose a password, in their own language.
 */
@Component
public class AccessMail {

	/**
	 * Why a mail is sent.
	 */
	public enum Occasion {

		/** Somebody invited the agent. */
		INVITATION,

		/** Somebody made the agent choose another password. */
		RESET,

		/** The agent forgot the password. */
		FORGOTTEN

	}

	private static final Logger log = LoggerFactory.getLogger(AccessMail.class);

	private static final String TIMEOUT = "10000";

	private final MailProperties properties;

	private final LinkAddresses addresses;

	private final I18NProvider texts;

	private final @Nullable JavaMailSenderImpl sender;

	AccessMail(MailProperties properties, LinkAddresses addresses, I18NProvider texts) {
		this.properties = properties;
		this.addresses = addresses;
		this.texts = texts;
		this.sender = (properties.host() != null && !properties.host().isBlank()) ? sender(properties) : null;
	}

	private static JavaMailSenderImpl sender(MailProperties properties) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost(properties.host());
		sender.setPort(properties.port());
		sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
		Properties protocol = sender.getJavaMailProperties();
		if (properties.user() != null && !properties.user().isBlank()) {
			sender.setUsername(properties.user());
			sender.setPassword(properties.password());
			protocol.setProperty("mail.smtp.auth", "true");
		}
		for (String timeout : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			protocol.setProperty("mail.smtp." + timeout, TIMEOUT);
		}
		boolean startTls = properties.encryption() == MailProperties.Encryption.STARTTLS;
		protocol.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
		protocol.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
		protocol.setProperty("mail.smtp.ssl.enable",
				String.valueOf(properties.encryption() == MailProperties.Encryption.TLS));
		protocol.setProperty("mail.smtp.ssl.checkserveridentity", "true");
		return sender;
	}

	/**
	 * Whether mails can be sent at all.
	 * @return false when no server is configured
	 */
	public boolean configured() {
		return this.sender != null;
	}

	/**
	 * Sends a link, waiting for the server to take it.
	 * @param invitation the link and who it is for
	 * @param occasion why it is sent
	 * @return whether the server took it
	 */
	public boolean send(Invitation invitation, Occasion occasion) {
		JavaMailSenderImpl mails = this.sender;
		if (mails == null) {
			return false;
		}
		try {
			mails.send(message(mails.createMimeMessage(), invitation, occasion));
			return true;
		}
		catch (MailException | MessagingException ex) {
			log.warn("The mail server did not take a mail to an agent", ex);
			return false;
		}
	}

	private MimeMessage message(MimeMessage message, Invitation invitation, Occasion occasion)
			throws MessagingException {
		Locale language = invitation.language();
		String address = this.addresses.of(invitation.link());
		String key = "access-mail.of." + occasion.name();
		String greeting = text("access-mail.greeting", language, invitation.name());
		String reason = text(key + ".reason", language);
		String action = text(key + ".action", language);
		String end = text("access-mail.link-end", language, moment(invitation, language));
		String ignore = text(key + ".ignore", language);
		MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		helper.setFrom(this.properties.from());
		helper.setTo(invitation.link().email());
		helper.setSubject(text(key + ".subject", language));
		helper.setText(
				String.join("\n\n", greeting, reason, action + "\n" + address, end, ignore, "Impact Data") + "\n",
				html(language, greeting, reason, action, address, end, ignore));
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	private static String html(Locale language, String greeting, String reason, String action, String address,
			String end, String ignore) {
		return """
				<!doctype html><html lang="%s"><body><p>%s</p><p>%s</p><p><a href="%s">%s</a></p><p>%s</p>\
				<p>%s</p><p>Impact Data</p></body></html>""".formatted(language.getLanguage(), escape(greeting),
				escape(reason), escape(address), escape(action), escape(end), escape(ignore));
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

	private static String moment(Invitation invitation, Locale language) {
		String pattern = language.getLanguage().equals("en") ? "d MMMM yyyy, HH:mm" : "d MMMM yyyy 'à' HH:mm";
		return DateTimeFormatter.ofPattern(pattern, language)
			.format(invitation.link().expiresAt().atZone(ZoneId.systemDefault()));
	}

	private String text(String key, Locale language, Object... parameters) {
		return this.texts.getTranslation(key, language, parameters);
	}

}
