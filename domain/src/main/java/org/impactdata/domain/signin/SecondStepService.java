package org.impactdata.domain.signin;

import java.util.List;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.ClientAddress;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.signin.PendingSignIn.Means;
import org.impactdata.domain.signin.PendingSignIn.Step;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes after the password for who has a second factor, or needs one. */
@Service
public class SecondStepService {

	private final SecondFactors factors;

	private final RecoveryCodes codes;

	private final RememberedDevices devices;

	private final Accounts accounts;

	private final SignInLocks locks;

	private final SignInJournal journal;

	private final TransactionTemplate transaction;

	SecondStepService(SecondFactors factors, RecoveryCodes codes, RememberedDevices devices, Accounts accounts,
			SignInLocks locks, SignInJournal journal, TransactionTemplate transaction) {
		this.factors = factors;
		this.codes = codes;
		this.devices = devices;
		this.accounts = accounts;
		this.locks = locks;
		this.journal = journal;
		this.transaction = transaction;
	}

	/**
	 * Look at a code, or a recovery code in its place.
	 * @param remember whether the agent wants no code to be asked for on this device
	 */
	@PreAuthorize("permitAll()")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public SignInOutcome prove(PendingSignIn pending, String code, boolean remember) {
		Account account = this.accounts.find(pending.agentId()).filter(Account::enabled).orElse(null);
		if (account == null || pending.step() != Step.CODE) {
			return new SignInOutcome.Refused();
		}
		Subject subject = new Subject(Subject.Kind.CODE, Long.toString(account.id()));
		String address = ClientAddress.current();
		SignInLocks.Attempt attempt = this.locks
			.begin((address != null) ? List.of(subject, new Subject(Subject.Kind.ADDRESS, address)) : List.of(subject));
		if (attempt.refused()) {
			return new SignInOutcome.Locked(attempt.pause());
		}
		Means means = this.transaction.execute((status) -> use(account, code, pending.means()));
		if (means != pending.means()) {
			this.locks.succeeded(attempt);
			return new SignInOutcome.Proven(pending.proven(means, remember));
		}
		this.journal.refused(account, "CODE");
		attempt.locked().forEach((locked) -> this.journal.locked(account, locked.kind(), attempt.pauseAfter()));
		return attempt.pauseAfter().isPositive() ? new SignInOutcome.Locked(attempt.pauseAfter())
				: new SignInOutcome.Refused();
	}

	/** By what it is proven now; by no more than before when the code is wrong. */
	private Means use(Account account, String code, Means before) {
		boolean provider = before == Means.PROVIDER;
		if (this.factors.use(account.id(), code)) {
			return provider ? Means.PROVIDER_AND_CODE : Means.PASSWORD_AND_CODE;
		}
		if (this.codes.use(account.id(), code)) {
			this.journal.by(account, JournalAction.RECOVERY_CODE_USED);
			return provider ? Means.PROVIDER_AND_RECOVERY_CODE : Means.PASSWORD_AND_RECOVERY_CODE;
		}
		return before;
	}

	/** A second factor to be set up by {@link #setUp}. */
	@PreAuthorize("permitAll()")
	@Transactional(propagation = Propagation.SUPPORTS)
	public NewSecondFactor prepare(PendingSignIn pending) {
		return new NewSecondFactor(Secrets.random(Totp.SECRET_BYTES), pending.email());
	}

	/**
	 * Keep the second factor that a role asks for.
	 * @return who is in now, and recovery codes, which are not shown again
	 * @throws InvalidValueException when the code is not of it
	 * @throws DomainException when the time to do it is over, or it was done elsewhere
	 */
	@PreAuthorize("permitAll()")
	@Transactional
	public SetUp setUp(PendingSignIn pending, NewSecondFactor factor, String code) {
		Account account = this.accounts.find(pending.agentId())
			.filter(Account::enabled)
			.filter((each) -> pending.step() == Step.SET_UP && !this.factors.exists(each.id()))
			.orElseThrow(() -> new DomainException("second-factor.too-late"));
		if (!this.factors.add(account.id(), factor, code)) {
			throw new InvalidValueException("second-factor.code");
		}
		this.journal.by(account, JournalAction.SECOND_FACTOR_ADDED);
		Means means = (pending.means() == Means.PROVIDER) ? Means.PROVIDER_AND_CODE : Means.PASSWORD_AND_CODE;
		return new SetUp(pending.proven(means, false), this.codes.renew(account.id()));
	}

	/**
	 * Remember the device of who is in now.
	 * @param browser as it calls itself
	 * @return the token by which it is known again
	 */
	@PreAuthorize("permitAll()")
	@Transactional
	public String remember(PendingSignIn pending, String browser) {
		if (pending.step() != Step.DONE || !pending.remember()) {
			throw new IllegalStateException("Nothing is to be remembered");
		}
		Account account = this.accounts.find(pending.agentId()).orElseThrow();
		this.journal.by(account, JournalAction.DEVICE_REMEMBERED);
		return this.devices.add(account.id(), browser);
	}

	/**
	 * A second factor that was set up.
	 *
	 * @param pending who is in now
	 * @param recoveryCodes not shown again
	 */
	public record SetUp(PendingSignIn pending, List<String> recoveryCodes) {

		public SetUp {
			recoveryCodes = List.copyOf(recoveryCodes);
		}

	}

}
