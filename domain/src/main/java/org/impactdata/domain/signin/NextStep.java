package org.impactdata.domain.signin;

import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.signin.PendingSignIn.Means;
import org.impactdata.domain.signin.PendingSignIn.Step;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Knows what is left to prove. */
@Component
class NextStep {

	private final SecondFactors factors;

	private final RememberedDevices devices;

	private final CallerAccess access;

	NextStep(SecondFactors factors, RememberedDevices devices, CallerAccess access) {
		this.factors = factors;
		this.devices = devices;
		this.access = access;
	}

	/**
	 * After a password was right.
	 * @param device token of the device, null when it is not remembered
	 */
	PendingSignIn afterPassword(Account account, @Nullable String device) {
		if (this.factors.exists(account.id())) {
			return this.devices.isKnown(account.id(), device) ? pending(account, Means.PASSWORD_AND_DEVICE, Step.DONE)
					: pending(account, Means.PASSWORD, Step.CODE);
		}
		boolean needed = this.access.of(account.id()).needsSecondFactor();
		return pending(account, Means.PASSWORD, needed ? Step.SET_UP : Step.DONE);
	}

	private static PendingSignIn pending(Account account, Means means, Step step) {
		return new PendingSignIn(account.id(), account.email(), means, step);
	}

}
