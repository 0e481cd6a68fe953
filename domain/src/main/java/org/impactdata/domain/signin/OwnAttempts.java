package org.impactdata.domain.signin;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.impactdata.domain.DomainException;

import org.springframework.stereotype.Component;

/**
 * Counts failures of somebody who is signed in and has to prove again who they are, so
 * that who finds a screen open cannot guess the password there.
 */
@Component
public class OwnAttempts {

	private static final int SECONDS = 60;

	private final SignInLocks locks;

	OwnAttempts(SignInLocks locks) {
		this.locks = locks;
	}

	/**
	 * Check something, and count a failure.
	 * @return what the check gave
	 * @throws DomainException when there were too many failures; nothing is checked then
	 */
	public boolean check(String email, BooleanSupplier right) {
		SignInLocks.Attempt attempt = this.locks
			.begin(List.of(new Subject(Subject.Kind.CODE, Subject.normalized(email))));
		if (attempt.refused()) {
			throw new DomainException("sign-in.locked", minutes(attempt.pause()));
		}
		boolean passed = right.getAsBoolean();
		if (passed) {
			this.locks.succeeded(attempt);
		}
		return passed;
	}

	static String minutes(Duration pause) {
		return Long.toString(Math.max(1, (pause.toSeconds() + SECONDS - 1) / SECONDS));
	}

}
