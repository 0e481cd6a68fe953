package org.impactdata.domain.agent;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;

import org.springframework.stereotype.Component;

/**
 * What a password must be like: long, as NIST SP 800-63B asks, and neither one sign
 * repeated nor the agent's own address or name. No rule about kinds of characters.
 */
@Component
class PasswordRule {

	/** More bytes than these the hash function does not look at. */
	private static final int MAX_BYTES = 72;

	private static final int LEAST_DIFFERENT = 5;

	private final int minimum;

	PasswordRule(ImpactProperties properties) {
		this.minimum = properties.agent().minimumPasswordLength();
	}

	void check(String password, Agent agent) {
		if (password.codePointCount(0, password.length()) < this.minimum) {
			throw new InvalidValueException("password.too-short", Integer.toString(this.minimum));
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			throw new InvalidValueException("password.too-long", Integer.toString(MAX_BYTES));
		}
		String plain = password.strip().toLowerCase(Locale.ROOT);
		if (plain.chars().distinct().count() < LEAST_DIFFERENT || plain.equals(agent.email())
				|| plain.equals(agent.displayName().toLowerCase(Locale.ROOT))) {
			throw new InvalidValueException("password.too-easy");
		}
	}

}
