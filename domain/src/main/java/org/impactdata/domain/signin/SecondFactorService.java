package org.impactdata.domain.signin;

import java.util.List;
import java.util.Optional;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of the agent signed in, and taking away somebody else's. */
@Service
@Transactional
public class SecondFactorService {

	private final SecondFactors factors;

	private final RecoveryCodes codes;

	private final RememberedDevices devices;

	private final Accounts accounts;

	private final OwnAttempts attempts;

	private final CallerAccess access;

	private final Journal journal;

	private final JdbcClient jdbc;

	SecondFactorService(SecondFactors factors, RecoveryCodes codes, RememberedDevices devices, Accounts accounts,
			OwnAttempts attempts, CallerAccess access, Journal journal, JdbcClient jdbc) {
		this.factors = factors;
		this.codes = codes;
		this.devices = devices;
		this.accounts = accounts;
		this.attempts = attempts;
		this.access = access;
		this.journal = journal;
		this.jdbc = jdbc;
	}

	/** What there is now. */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public SecondFactorDetails details() {
		long self = self().id();
		return new SecondFactorDetails(this.factors.exists(self), this.access.of(self).needsSecondFactor(),
				this.codes.left(self), this.devices.of(self));
	}

	/**
	 * Whether the agent may do nothing else before setting one up, as a role asks for it.
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public boolean isMissing() {
		return Optional.ofNullable(Caller.current().agentId()).filter(this.access::lacksSecondFactor).isPresent();
	}

	/** One to be set up by {@link #add}. */
	@PreAuthorize("isAuthenticated()")
	public NewSecondFactor prepare() {
		return new NewSecondFactor(Secrets.random(Totp.SECRET_BYTES), self().email());
	}

	/**
	 * Keep a second factor.
	 * @param code one of its codes
	 * @return recovery codes, which are not shown again
	 * @throws InvalidValueException when the code is not of it
	 * @throws DomainException when there is one already
	 */
	@PreAuthorize("isAuthenticated()")
	public List<String> add(NewSecondFactor factor, String code) {
		Account self = self();
		if (this.factors.exists(self.id())) {
			throw new DomainException("second-factor.exists");
		}
		if (!this.factors.add(self.id(), factor, code)) {
			throw new InvalidValueException("second-factor.code");
		}
		write(self, JournalAction.SECOND_FACTOR_ADDED);
		return this.codes.renew(self.id());
	}

	/**
	 * Take one's own away.
	 * @param code one of its codes, or a recovery code
	 * @throws InvalidValueException when the code is neither
	 * @throws DomainException when a role asks for a second factor
	 */
	@PreAuthorize("isAuthenticated()")
	public void remove(String code) {
		Account self = self();
		if (this.access.of(self.id()).needsSecondFactor()) {
			throw new DomainException("second-factor.needed");
		}
		require(self, code);
		takeAway(self);
	}

	/** New recovery codes in place of those there were, see {@link #remove}. */
	@PreAuthorize("isAuthenticated()")
	public List<String> renewRecoveryCodes(String code) {
		Account self = self();
		require(self, code);
		write(self, JournalAction.RECOVERY_CODES_RENEWED);
		return this.codes.renew(self.id());
	}

	/** Ask for a code on one of one's own devices from now on. */
	@PreAuthorize("isAuthenticated()")
	public void forget(long device) {
		Account self = self();
		if (this.devices.forget(self.id(), device)) {
			write(self, JournalAction.DEVICE_FORGOTTEN);
		}
	}

	/**
	 * Take somebody's away who lost it.
	 * @throws DomainException when the caller does not manage agents everywhere where
	 * that agent has a role
	 */
	@Requires(Permission.AGENT_MANAGE)
	public void reset(long agentId) {
		AccessScope managed = this.access.scope(Permission.AGENT_MANAGE);
		boolean all = this.jdbc.sql("select organization_id from agent_assignment where agent_id = ?")
			.param(agentId)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
			.stream()
			.allMatch((place) -> managed.covers(this.access.below(place.orElse(null))));
		if (!all) {
			throw new DomainException("second-factor.not-yours");
		}
		this.accounts.find(agentId).ifPresent(this::takeAway);
	}

	private void takeAway(Account account) {
		this.codes.remove(account.id());
		this.devices.forgetAll(account.id());
		if (this.factors.remove(account.id())) {
			write(account, JournalAction.SECOND_FACTOR_REMOVED);
		}
	}

	private void require(Account self, String code) {
		if (!this.attempts.check(self.email(),
				() -> this.factors.use(self.id(), code) || this.codes.use(self.id(), code))) {
			throw new InvalidValueException("second-factor.code");
		}
	}

	private void write(Account account, JournalAction action) {
		this.journal.write(JournalEvent.of(action, account.object()));
	}

	private Account self() {
		return Optional.ofNullable(Caller.current().agentId())
			.flatMap(this.accounts::find)
			.orElseThrow(() -> new AccessDeniedException("Only an agent has a second factor"));
	}

}
