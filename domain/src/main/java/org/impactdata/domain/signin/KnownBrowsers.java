package org.impactdata.domain.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Marks browsers in which an agent signed in before. Failures there are counted apart, so
 * that nobody can lock an agent out by failing elsewhere.
 */
@Component
class KnownBrowsers {

	private static final int NONCE_BYTES = 16;

	private static final String PURPOSE = "browser";

	private final SignInKey key;

	KnownBrowsers(SignInKey key) {
		this.key = key;
	}

	/** A mark for the browser in which somebody signed in. */
	String mark(String email) {
		String nonce = java.util.HexFormat.of().formatHex(Secrets.random(NONCE_BYTES));
		return nonce + "." + signature(email, nonce);
	}

	/** On what a failure counts. */
	Subject subject(String email, @Nullable String mark) {
		int dot = (mark != null) ? mark.indexOf('.') : -1;
		if (mark != null && dot > 0) {
			String nonce = mark.substring(0, dot);
			byte[] expected = signature(email, nonce).getBytes(StandardCharsets.UTF_8);
			if (MessageDigest.isEqual(expected, mark.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) {
				return new Subject(Subject.Kind.BROWSER, nonce);
			}
		}
		return Subject.account(email);
	}

	private String signature(String email, String nonce) {
		return this.key.sign(PURPOSE, nonce + ":" + Subject.normalized(email));
	}

}
