package org.impactdata.domain.session;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions that go on: one's own, and those of the agents where one manages sessions.
 * What is ended here ends at once on every node.
 */
@Service
@Transactional
public class SessionService {

	private final SessionReader reader;

	private final SessionEnding ending;

	private final CallerAccess access;

	SessionService(SessionReader reader, SessionEnding ending, CallerAccess access) {
		this.reader = reader;
		this.ending = ending;
		this.access = access;
	}

	/**
	 * The caller's own, the one last used first; none for a caller who is no agent.
	 * Whoever is signed in may see and end their own, so that no permission is asked for.
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public List<SessionDetails> mine() {
		Long agent = Caller.current().agentId();
		return (agent != null) ? this.reader.own(agent) : List.of();
	}

	/**
	 * End one of the caller's own, the present one too.
	 * @throws DomainException when none of the caller's own that goes on has this id
	 */
	@PreAuthorize("isAuthenticated()")
	public void endMine(UUID id) {
		if (mine().stream().noneMatch((session) -> session.id().equals(id))
				|| !this.ending.end(id, SessionEnd.BY_AGENT)) {
			throw new DomainException("session.gone");
		}
	}

	/**
	 * End all of the caller's own but the present one.
	 * @return how many went on until now
	 */
	@PreAuthorize("isAuthenticated()")
	public int endMyOthers() {
		Long agent = Caller.current().agentId();
		return (agent != null) ? this.ending.endAll(agent, SessionEnd.BY_AGENT, CurrentSession.id()) : 0;
	}

	/**
	 * Those of agents with a role where the caller manages sessions, the one last used
	 * first.
	 * @param words part of the agent's name or e-mail address, or beginning of the
	 * network address; empty for all
	 * @param limit the most to be given
	 */
	@Requires(Permission.SESSION_MANAGE)
	@Transactional(readOnly = true)
	public List<SessionDetails> list(String words, int limit) {
		return this.reader.search(words, scope(), limit);
	}

	/** Those of one agent, see {@link #list}. */
	@Requires(Permission.SESSION_MANAGE)
	@Transactional(readOnly = true)
	public List<SessionDetails> ofAgent(long agentId) {
		return this.reader.ofAgent(agentId, scope());
	}

	/**
	 * End one of an agent all of whose roles lie where the caller manages sessions.
	 * @throws DomainException when the agent has roles elsewhere too, or the caller sees
	 * no session of this id that goes on
	 */
	@Requires(Permission.SESSION_MANAGE)
	public void end(UUID id) {
		SessionDetails session = this.reader.find(id, scope()).orElseThrow(() -> new DomainException("session.gone"));
		requireMayEnd(session);
		if (!this.ending.end(id, reason(session))) {
			throw new DomainException("session.gone");
		}
	}

	/**
	 * End all of an agent, see {@link #end}, but for the one in which it is asked.
	 * @return how many went on until now
	 * @throws DomainException when the agent has roles elsewhere too
	 */
	@Requires(Permission.SESSION_MANAGE)
	public int endAll(long agentId) {
		List<SessionDetails> sessions = ofAgent(agentId);
		sessions.forEach(SessionService::requireMayEnd);
		return (int) sessions.stream()
			.filter((session) -> !session.current() && this.ending.end(session.id(), reason(session)))
			.count();
	}

	private AccessScope scope() {
		return this.access.scope(Permission.SESSION_MANAGE);
	}

	private static SessionEnd reason(SessionDetails session) {
		boolean own = Objects.equals(session.agentId(), Caller.current().agentId());
		return own ? SessionEnd.BY_AGENT : SessionEnd.BY_ADMINISTRATOR;
	}

	private static void requireMayEnd(SessionDetails session) {
		if (!session.mayEnd()) {
			throw new DomainException("session.not-yours", session.agentName());
		}
	}

}
