package org.impactdata.domain.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of one time: RFC 6238 with SHA-1, six digits and steps of 30 seconds, which is
 * what every application for them understands.
 */
final class Totp {

	static final int SECRET_BYTES = 20;

	private static final int SECONDS = 30;

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int LETTER_BITS = 5;

	private Totp() {
	}

	static long step(Instant moment) {
		return Math.floorDiv(moment.getEpochSecond(), SECONDS);
	}

	/** The code of a step, with so many digits. */
	static String code(byte[] secret, long step, int digits) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(secret, "HmacSHA1"));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
			int offset = hash[hash.length - 1] & 0xf;
			long number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
			return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The step whose code was given: the present one, or the one before or after it.
	 * @param last step of the last code that was accepted; it and those before are not
	 */
	static OptionalLong accept(byte[] secret, String code, Instant now, long last) {
		long present = step(now);
		for (long step = present - 1; step <= present + 1; step++) {
			if (step > last && MessageDigest.isEqual(code(secret, step, 6).getBytes(), code.getBytes())) {
				return OptionalLong.of(step);
			}
		}
		return OptionalLong.empty();
	}

	/** Base32 without padding, as applications want to be given secrets. */
	static String base32(byte[] bytes) {
		StringBuilder text = new StringBuilder();
		int buffer = 0;
		int bits = 0;
		for (byte each : bytes) {
			buffer = (buffer << Byte.SIZE) | (each & 0xff);
			bits += Byte.SIZE;
			while (bits >= LETTER_BITS) {
				bits -= LETTER_BITS;
				text.append(LETTERS.charAt((buffer >> bits) & 0x1f));
			}
			buffer &= (1 << bits) - 1;
		}
		return (bits == 0) ? text.toString()
				: text.append(LETTERS.charAt((buffer << (LETTER_BITS - bits)) & 0x1f)).toString();
	}

}
