package org.impactdata.domain.session;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions, once, and keeps who did. */
@Component
@Transactional
class SessionEnding {

	private final JdbcClient jdbc;

	private final Journal journal;

	SessionEnding(JdbcClient jdbc, Journal journal) {
		this.jdbc = jdbc;
		this.journal = journal;
	}

	/**
	 * End one.
	 * @return whether it went on until now
	 */
	boolean end(UUID id, SessionEnd why) {
		int ended = this.jdbc
			.sql("update agent_session set ended_at = utc_timestamp(6), end_reason = ?, ended_by = ? "
					+ "where id = ? and ended_at is null")
			.params(why.name(), Caller.current().name(), id.toString())
			.update();
		// Signing out is an entry of its own, written by whoever signs agents in and out.
		if (ended == 1 && why != SessionEnd.SIGNED_OUT) {
			this.journal.write(JournalEvent.of(JournalAction.SESSION_ENDED,
					new JournalObject(JournalObject.Kind.SESSION, id.toString(), nameOfAgent(id)),
					new Change("end_reason", null, why.name())));
		}
		return ended == 1;
	}

	/**
	 * End all of an agent.
	 * @param keep the one to be left, null for none
	 * @return how many went on until now
	 */
	int endAll(long agentId, SessionEnd why, @Nullable UUID keep) {
		List<String> ids = this.jdbc
			.sql("select id from agent_session where agent_id = ? and ended_at is null and id <> ?")
			.params(agentId, Objects.toString(keep, ""))
			.query(String.class)
			.list();
		return (int) ids.stream().filter((id) -> end(UUID.fromString(id), why)).count();
	}

	@EventListener
	void end(SessionsEnd asked) {
		boolean keepsOwn = asked.why() == SessionEnd.PASSWORD_CHANGED;
		endAll(asked.agentId(), asked.why(), keepsOwn ? CurrentSession.id() : null);
	}

	private String nameOfAgent(UUID session) {
		return this.jdbc
			.sql("select g.display_name from agent_session s join agent g on g.id = s.agent_id where s.id = ?")
			.param(session.toString())
			.query(String.class)
			.single();
	}

}
