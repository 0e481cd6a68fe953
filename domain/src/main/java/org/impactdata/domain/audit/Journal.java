package org.impactdata.domain.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.ClientAddress;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who did what, when, from where, to which object. */
@Component
public class Journal {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Journal(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Keep what the caller does, in the transaction that does it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(JournalEvent event) {
		insert(event, Caller.current());
	}

	/**
	 * Keep what was refused or failed, whatever becomes of the transaction in hand.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void writeApart(JournalEvent event) {
		insert(event, Caller.current());
	}

	private void insert(JournalEvent event, Caller caller) {
		JournalObject object = event.object();
		this.jdbc.sql("""
				insert into journal (recorded_at, agent_id, caller, origin, address, action, object_kind, object_id,
				    object_name, changes)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS)))
			.param(caller.agentId())
			.param(caller.name())
			.param(caller.origin().name())
			.param(ClientAddress.current())
			.param(event.action().name())
			.param((object != null) ? object.kind().name() : null)
			.param((object != null) ? object.id() : null)
			.param((object != null) ? object.name() : null)
			.param(event.changes().isEmpty() ? null : this.json.writeValueAsString(event.changes()))
			.update();
	}

}
