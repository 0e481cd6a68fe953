package org.impactdata.domain.audit;

import java.util.Objects;

import org.impactdata.domain.access.Caller;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers the changes of those who write many rows at once, past the entities. */
@Component
public class Revisions {

	private final JdbcClient jdbc;

	Revisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A new revision of whoever is acting, part of the transaction in hand. */
	@Transactional(propagation = Propagation.MANDATORY)
	public long begin() {
		Caller caller = Caller.current();
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into revision (recorded_at, agent, origin) values (?, ?, ?)")
			.params(System.currentTimeMillis(), caller.name(), caller.origin().name())
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

}
