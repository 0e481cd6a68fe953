package org.impactdata.domain.agent;

import java.util.Locale;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;

import org.springframework.stereotype.Component;

/**
 * What a password must be like: long, as NIST SP 800-63B asks, and neither a common one,
 * one sign repeated nor the agent's own address or name. No rule about kinds of
 * characters.
 */
@Component
class PasswordRule {

	/** Enough for any phrase, and a bound for the work of hashing. */
	private static final int LONGEST = 256;

	private static final int LEAST_DIFFERENT = 5;

	private final int minimum;

	private final CommonPasswords common;

	PasswordRule(ImpactProperties properties, CommonPasswords common) {
		this.common = common;
		this.minimum = properties.agent().minimumPasswordLength();
	}

	void check(String password, Agent agent) {
		if (password.codePointCount(0, password.length()) < this.minimum) {
			throw new InvalidValueException("password.too-short", Integer.toString(this.minimum));
		}
		if (password.codePointCount(0, password.length()) > LONGEST) {
			throw new InvalidValueException("password.too-long", Integer.toString(LONGEST));
		}
		String plain = password.strip().toLowerCase(Locale.ROOT);
		if (plain.chars().distinct().count() < LEAST_DIFFERENT || plain.equals(agent.email())
				|| plain.equals(agent.displayName().toLowerCase(Locale.ROOT)) || this.common.contains(plain)) {
			throw new InvalidValueException("password.too-easy");
		}
	}

}
