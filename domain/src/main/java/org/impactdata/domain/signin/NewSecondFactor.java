package org.impactdata.domain.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A second factor that is not kept yet: it is once a code of it was given.
 */
public final class NewSecondFactor {

	private final byte[] secret;

	private final String email;

	NewSecondFactor(byte[] secret, String email) {
		this.secret = secret;
		this.email = email;
	}

	/** To be typed where no picture can be taken, in groups of four letters. */
	public String text() {
		return Totp.base32(this.secret).replaceAll("(.{4})(?!$)", "$1 ");
	}

	/** To be shown as a QR code. */
	public String address() {
		return "otpauth://totp/Impact%20Data:" + URLEncoder.encode(this.email, StandardCharsets.UTF_8) + "?secret="
				+ Totp.base32(this.secret) + "&issuer=Impact%20Data";
	}

	byte[] secret() {
		return this.secret.clone();
	}

	/** Without the secret. */
	@Override
	public String toString() {
		return "NewSecondFactor[]";
	}

}
