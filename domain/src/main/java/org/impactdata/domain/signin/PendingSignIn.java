package org.impactdata.domain.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody whose password was right, on the way in. It gives access to nothing until it
 * is {@link SignInService#complete completed}; only this package makes one.
 */
public final class PendingSignIn implements Serializable {

	private static final long serialVersionUID = 1;

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private final long agentId;

	private final String email;

	private final Instant expiresAt = Instant.now().plus(LIFETIME);

	private final Means means;

	private final Step step;

	private final boolean remember;

	PendingSignIn(long agentId, String email, Means means, Step step) {
		this(agentId, email, means, step, false);
	}

	private PendingSignIn(long agentId, String email, Means means, Step step, boolean remember) {
		this.agentId = agentId;
		this.email = email;
		this.means = means;
		this.step = step;
		this.remember = remember;
	}

	/** The same person, who has proven everything now. */
	PendingSignIn proven(Means means, boolean remember) {
		return new PendingSignIn(this.agentId, this.email, means, Step.DONE, remember);
	}

	/** Of whom it is. */
	public long agentId() {
		return this.agentId;
	}

	/** What the agent signs in with. */
	public String email() {
		return this.email;
	}

	/** What is left to do. */
	public Step step() {
		return isOver() ? Step.PASSWORD : this.step;
	}

	/** Whether the agent wants no code to be asked for on this device. */
	public boolean remember() {
		return this.remember;
	}

	Means means() {
		return this.means;
	}

	private boolean isOver() {
		return Instant.now().isAfter(this.expiresAt);
	}

	/** What is left to do before being in. */
	public enum Step {

		/** To begin again: too much time has passed. */
		PASSWORD,

		/** To give a code of the second factor. */
		CODE,

		/** To set up a second factor, which a role asks for. */
		SET_UP,

		/** Nothing. */
		DONE

	}

	/** How somebody proved who they are. */
	enum Means {

		PASSWORD, PASSWORD_AND_CODE, PASSWORD_AND_RECOVERY_CODE, PASSWORD_AND_DEVICE, PROVIDER, PROVIDER_AND_CODE,
		PROVIDER_AND_RECOVERY_CODE, PROVIDER_AND_DEVICE

	}

}
