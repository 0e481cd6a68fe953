package org.impactdata.domain.access;

import java.security.SecureRandom;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A number that is another one whenever agents, roles, assignments or the tree of
 * organisations changed: what was read of them before is then read anew, on every node.
 */
@Component
public class AccessVersion {

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	AccessVersion(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long current() {
		return this.jdbc.sql("select version from access_version").query(Long.class).optional().orElse(0L);
	}

	/**
	 * Tell every node, in the transaction that makes the change. Who calls it first holds
	 * off all others who change anything of it, so that a rule about all agents can be
	 * checked after the change.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void change() {
		// Never a number there was before: one that was rolled back must not come again.
		long next = this.random.nextLong();
		if (this.jdbc.sql("update access_version set version = ?").param(next).update() == 0) {
			this.jdbc.sql("insert into access_version (id, version) values (1, ?)").param(next).update();
		}
	}

}
