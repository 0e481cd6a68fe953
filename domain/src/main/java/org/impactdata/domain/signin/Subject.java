package org.impactdata.domain.signin;

import java.util.Locale;

/**
 * On what failures are counted.
 *
 * @param kind what it is
 * @param value which one
 */
record Subject(Kind kind, String value) {

	/** What it is, in the order in which rows are locked. */
	enum Kind {

		/** An e-mail address, whether an agent has it or not. */
		ACCOUNT,

		/** A browser in which the agent signed in before, in place of the account. */
		BROWSER,

		/** Codes of an agent whose password was right. */
		CODE,

		/** A network address. */
		ADDRESS

	}

	static Subject account(String email) {
		return new Subject(Kind.ACCOUNT, normalized(email));
	}

	static String normalized(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	String hash() {
		return Secrets.sha256(this.kind + ":" + this.value);
	}

}
