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

	private final SignInProperties settings;

	NextStep(SecondFactors factors, RememberedDevices devices, CallerAccess access, SignInProperties settings) {
		this.factors = factors;
		this.devices = devices;
		this.access = access;
		this.settings = settings;
	}

	/**
	 * After a password was right.
	 * @param device token of the device, null when it is not remembered
	 */
	PendingSignIn afterPassword(Account account, @Nullable String device) {
		return after(account, device, Means.PASSWORD, Means.PASSWORD_AND_DEVICE);
	}

	/** After a provider told who it is, see {@link #afterPassword}. */
	PendingSignIn afterProvider(Account account, @Nullable String device) {
		return this.settings.oidc().provesSecondFactor() ? pending(account, Means.PROVIDER, Step.DONE)
				: after(account, device, Means.PROVIDER, Means.PROVIDER_AND_DEVICE);
	}

	private PendingSignIn after(Account account, @Nullable String device, Means alone, Means withDevice) {
		if (this.factors.exists(account.id())) {
			return this.devices.isKnown(account.id(), device) ? pending(account, withDevice, Step.DONE)
					: pending(account, alone, Step.CODE);
		}
		boolean needed = this.access.of(account.id()).needsSecondFactor();
		return pending(account, alone, needed ? Step.SET_UP : Step.DONE);
	}

	private static PendingSignIn pending(Account account, Means means, Step step) {
		return new PendingSignIn(account.id(), account.email(), means, step);
	}

}
