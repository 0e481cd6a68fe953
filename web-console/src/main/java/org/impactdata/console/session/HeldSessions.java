package org.impactdata.console.session;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.impactdata.batch.schedule.NodeRegistry;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.access.AgentPrincipal;
import org.impactdata.domain.session.CurrentSession;
import org.impactdata.domain.session.SessionEnd;
import org.impactdata.domain.session.SessionRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions of agents that this console holds, each with its row. However an agent
 * came to be signed in, the security context kept in the session tells of it.
 */
@Component
class HeldSessions implements HttpSessionListener {

	private static final String ROW = HeldSessions.class.getName();

	private static final String END = ROW + ".end";

	/** The container and the library must not end a session before its own limit does. */
	private static final int SLACK_SECONDS = 600;

	private final Map<UUID, HttpSession> held = new ConcurrentHashMap<>();

	private final Object[] locks = new Object[64];

	private final SessionRegistry registry;

	private final NodeRegistry nodes;

	private final ImpactProperties properties;

	HeldSessions(SessionRegistry registry, NodeRegistry nodes, ImpactProperties properties) {
		this.registry = registry;
		this.nodes = nodes;
		this.properties = properties;
		Arrays.setAll(this.locks, (index) -> new Object());
	}

	Set<UUID> ids() {
		return Set.copyOf(this.held.keySet());
	}

	/**
	 * The session of an id, from now on no longer held; empty when it serves somebody
	 * else by now.
	 */
	Optional<HttpSession> release(UUID id) {
		return Optional.ofNullable(this.held.remove(id)).filter((session) -> isOf(session, id));
	}

	/**
	 * The id of the request's session; a session of an agent that has none is entered.
	 * @return empty when nobody is signed in
	 */
	Optional<UUID> of(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return Optional.empty();
		}
		try {
			AgentPrincipal agent = agent(session);
			return (agent != null) ? Optional.of(row(session, agent, request).id()) : Optional.empty();
		}
		catch (IllegalStateException ex) {
			// It was ended at this moment.
			return Optional.empty();
		}
	}

	private Row row(HttpSession session, AgentPrincipal agent, HttpServletRequest request) {
		// Two requests right after signing in must not enter it twice.
		synchronized (this.locks[Math.floorMod(session.getId().hashCode(), this.locks.length)]) {
			Row known = (Row) session.getAttribute(ROW);
			if (known != null && known.agent() == agent.id()) {
				return known;
			}
			if (known != null) {
				this.held.remove(known.id());
				this.registry.end(known.id(), SessionEnd.SIGNED_OUT);
			}
			Row row = new Row(
					this.registry.open(agent.id(), request.getHeader(HttpHeaders.USER_AGENT), this.nodes.id()),
					agent.id());
			session.setAttribute(ROW, row);
			session.setMaxInactiveInterval((int) this.properties.session().idle().toSeconds() + SLACK_SECONDS);
			this.held.put(row.id(), session);
			return row;
		}
	}

	private static @Nullable AgentPrincipal agent(HttpSession session) {
		Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		Authentication authentication = (context instanceof SecurityContext known) ? known.getAuthentication() : null;
		return (authentication != null && authentication.isAuthenticated()
				&& authentication.getPrincipal() instanceof AgentPrincipal agent) ? agent : null;
	}

	/**
	 * Empty a session that ended, screens included; it remembers why until a person is
	 * told. It goes on for whoever signs in next: scripts of the screen that was open may
	 * still ask in it, and would otherwise be given one that takes its place in the
	 * browser. Locks stay: a request under way may hold the framework's and must find it
	 * again to let go of it.
	 * @param id of the session that ended; nothing is done when it is another by now
	 * @throws IllegalStateException when it is gone already
	 */
	static void empty(HttpSession session, UUID id, SessionEnd why) {
		if (!isOf(session, id)) {
			return;
		}
		session.setAttribute(END, why);
		Collections.list(session.getAttributeNames())
			.stream()
			.filter((name) -> !END.equals(name) && !(session.getAttribute(name) instanceof Lock))
			.forEach(session::removeAttribute);
	}

	private static boolean isOf(HttpSession session, UUID id) {
		try {
			return session.getAttribute(ROW) instanceof Row row && row.id().equals(id);
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	/** A person is told why: from now on the session is like a new one. */
	static void forgetEnd(HttpSession session) {
		session.removeAttribute(END);
	}

	/** Why the request's session ended, empty when it did not. */
	static Optional<SessionEnd> endOf(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		try {
			return (session != null && session.getAttribute(END) instanceof SessionEnd why) ? Optional.of(why)
					: Optional.empty();
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void sessionDestroyed(HttpSessionEvent event) {
		if (event.getSession().getAttribute(ROW) instanceof Row row && this.held.remove(row.id()) != null) {
			// Ended by its own request: that is signing out. Limits end a row before its
			// session.
			boolean byItself = Objects.equals(CurrentSession.id(), row.id());
			this.registry.end(row.id(), byItself ? SessionEnd.SIGNED_OUT : SessionEnd.IDLE);
		}
	}

	/** The container lets its sessions go later, when the database is out of reach. */
	@EventListener(ContextClosedEvent.class)
	void leave() {
		ids().forEach((id) -> {
			this.held.remove(id);
			this.registry.end(id, SessionEnd.CONSOLE_STOPPED);
		});
	}

	/**
	 * The row of a session.
	 *
	 * @param id its id
	 * @param agent whose
	 */
	private record Row(UUID id, long agent) implements Serializable {
	}

}
