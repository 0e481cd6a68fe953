package org.impactdata.domain.signin;

import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way in for who was seen by a provider of single sign-on. */
@Service
public class ProviderSignInService {

	private final Accounts accounts;

	private final ProviderRoles roles;

	private final NextStep nextStep;

	private final SignInJournal journal;

	ProviderSignInService(Accounts accounts, ProviderRoles roles, NextStep nextStep, SignInJournal journal) {
		this.accounts = accounts;
		this.roles = roles;
		this.nextStep = nextStep;
		this.journal = journal;
	}

	/**
	 * Let in who has that e-mail address, when the provider has verified it, with the
	 * roles it tells.
	 */
	@PreAuthorize("permitAll()")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public SignInOutcome signIn(ProviderIdentity who) {
		Optional<Account> account = Optional.ofNullable(who.email()).flatMap(this.accounts::find);
		if (account.isEmpty() || !account.get().enabled() || !who.verified()) {
			this.journal.refused(account.orElse(null), who.verified() ? "PROVIDER" : "PROVIDER_UNVERIFIED");
			return new SignInOutcome.Refused();
		}
		this.roles.apply(account.get(), who.roles());
		return new SignInOutcome.Proven(this.nextStep.afterProvider(account.get(), who.device()));
	}

}
