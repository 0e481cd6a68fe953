package org.impactdata.domain.access;

import java.security.SecureRandom;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A number that is another one whenever agents, roles, assignments, custom fields or the
 * tree of organisations changed: what was read of them before is then read anew, on every
 * node.
 */
@Component
public class AccessVersion {

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	AccessVersion(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The number as it is now, changes of the transaction in hand included. */
	public long current() {
		return this.jdbc.sql("select version from access_version").query(Long.class).optional().orElse(0L);
	}

	/**
	 * Tell every node, in the transaction that makes the change. Who calls it first holds
	 * off all others who change anything of it, so that a rule about all agents can be
	 * checked after the change.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void change() {
		if (!changing()) {
			TransactionSynchronizationManager.registerSynchronization(new Changing());
		}
		// Never a number there was before: one that was rolled back must not come again.
		long next = this.random.nextLong();
		if (this.jdbc.sql("update access_version set version = ?").param(next).update() == 0) {
			this.jdbc.sql("insert into access_version (id, version) values (1, ?)").param(next).update();
		}
	}

	/**
	 * Whether the transaction in hand changes something: what it reads before its end may
	 * be of before the change, and is for nobody to keep.
	 */
	public boolean changing() {
		return TransactionSynchronizationManager.isSynchronizationActive()
				&& TransactionSynchronizationManager.getSynchronizations()
					.stream()
					.anyMatch(Changing.class::isInstance);
	}

	private static final class Changing implements TransactionSynchronization {

	}

}
