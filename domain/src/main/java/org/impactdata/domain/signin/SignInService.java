package org.impactdata.domain.signin;

import java.util.List;
import java.util.Optional;

import org.impactdata.domain.access.ClientAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in. A password is compared with one hash whoever is named, so that neither
 * words nor time tell whether an account exists, has a password or is enabled.
 */
@Service
public class SignInService {

	/** Longer ones are wrong without a look: nobody can have chosen one. */
	private static final int LONGEST_PASSWORD = 256;

	private final Accounts accounts;

	private final SignInLocks locks;

	private final KnownBrowsers browsers;

	private final NextStep nextStep;

	private final SignInJournal journal;

	private final PasswordEncoder encoder;

	private volatile @Nullable String nobodysHash;

	SignInService(Accounts accounts, SignInLocks locks, KnownBrowsers browsers, NextStep nextStep,
			SignInJournal journal, PasswordEncoder encoder) {
		this.accounts = accounts;
		this.locks = locks;
		this.browsers = browsers;
		this.nextStep = nextStep;
		this.journal = journal;
		this.encoder = encoder;
	}

	/** Look at a password; no transaction is open while it is compared. */
	@PreAuthorize("permitAll()")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public SignInOutcome password(SignInAttempt typed) {
		String address = ClientAddress.current();
		Subject account = this.browsers.subject(typed.email(), typed.browser());
		SignInLocks.Attempt attempt = this.locks
			.begin((address != null) ? List.of(account, new Subject(Subject.Kind.ADDRESS, address)) : List.of(account));
		if (attempt.refused()) {
			return new SignInOutcome.Locked(attempt.pause());
		}
		Optional<Account> found = this.accounts.find(typed.email());
		boolean right = matches(typed.password(), found.map(Account::passwordHash).orElse(null));
		Account known = found.filter((each) -> right && each.enabled()).orElse(null);
		if (known == null) {
			return refuse(attempt, found.orElse(null), right ? "DISABLED" : "PASSWORD");
		}
		this.locks.succeeded(attempt);
		upgrade(known, typed.password());
		return new SignInOutcome.Proven(this.nextStep.afterPassword(known, typed.device()));
	}

	private SignInOutcome refuse(SignInLocks.Attempt attempt, @Nullable Account account, String reason) {
		this.journal.refused(account, reason);
		attempt.locked().forEach((locked) -> this.journal.locked(account, locked.kind(), attempt.pauseAfter()));
		return attempt.pauseAfter().isPositive() ? new SignInOutcome.Locked(attempt.pauseAfter())
				: new SignInOutcome.Refused();
	}

	private boolean matches(String password, @Nullable String hash) {
		boolean bounded = password.length() <= LONGEST_PASSWORD * 2;
		boolean right = this.encoder.matches(bounded ? password : "", (hash != null) ? hash : nobodysHash());
		return right && bounded && hash != null;
	}

	/** Of a password nobody has; made once. */
	private String nobodysHash() {
		String hash = this.nobodysHash;
		if (hash == null) {
			hash = this.encoder.encode(Secrets.token());
			this.nobodysHash = hash;
		}
		return java.util.Objects.requireNonNull(hash);
	}

	private void upgrade(Account account, String password) {
		String hash = account.passwordHash();
		if (hash != null && this.encoder.upgradeEncoding(hash)) {
			this.accounts.upgrade(account, java.util.Objects.requireNonNull(this.encoder.encode(password)));
		}
	}

	/**
	 * Let somebody in who has proven everything.
	 * @return the id of the agent; empty when something is left to prove, or the account
	 * was disabled meanwhile
	 */
	@PreAuthorize("permitAll()")
	@Transactional
	public Optional<Long> complete(PendingSignIn pending) {
		if (pending.step() != PendingSignIn.Step.DONE) {
			return Optional.empty();
		}
		return this.accounts.find(pending.agentId()).filter(Account::enabled).map((account) -> {
			this.accounts.signedIn(account.id());
			this.journal.signedIn(account, pending.means());
			return account.id();
		});
	}

	/** What a browser is given by which it is known again when this agent signs in. */
	@PreAuthorize("permitAll()")
	@Transactional(propagation = Propagation.SUPPORTS)
	public String browserMark(PendingSignIn pending) {
		return this.browsers.mark(pending.email());
	}

	/** Keep that an agent went. */
	@PreAuthorize("permitAll()")
	@Transactional
	public void signedOut(long agentId) {
		this.accounts.find(agentId).ifPresent(this.journal::signedOut);
	}

}
