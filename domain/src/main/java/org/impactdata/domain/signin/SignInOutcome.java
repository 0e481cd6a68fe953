package org.impactdata.domain.signin;

import java.time.Duration;

/** What became of an attempt to prove who one is. */
public sealed interface SignInOutcome {

	/** It was right. */
	record Proven(PendingSignIn pending) implements SignInOutcome {
	}

	/** It was wrong; why is not told. */
	record Refused() implements SignInOutcome {
	}

	/**
	 * There were too many failures.
	 *
	 * @param pause after how long another attempt is looked at
	 */
	record Locked(Duration pause) implements SignInOutcome {
	}

}
