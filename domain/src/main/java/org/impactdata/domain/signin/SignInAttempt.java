package org.impactdata.domain.signin;

import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who wants to sign in.
 *
 * @param email what was typed as the e-mail address
 * @param password what was typed as the password
 * @param browser mark of this browser, null when it has none
 * @param device token of this device, null when it is not remembered
 */
public record SignInAttempt(String email, String password, @Nullable String browser, @Nullable String device) {

	/** Without the password. */
	@Override
	public String toString() {
		return "SignInAttempt[]";
	}

}
