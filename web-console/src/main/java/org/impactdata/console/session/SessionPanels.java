package org.impactdata.console.session;

import com.vaadin.flow.component.Component;
import org.impactdata.console.layout.LiveUpdates;
import org.impactdata.domain.session.SessionService;

/**
 * Shows sessions within the screens of others.
 */
@org.springframework.stereotype.Component
public final class SessionPanels {

	private final SessionService sessions;

	private final LiveUpdates updates;

	SessionPanels(SessionService sessions, LiveUpdates updates) {
		this.sessions = sessions;
		this.updates = updates;
	}

	/** The sessions of an agent that go on, for a reader who may manage sessions. */
	public Component of(long agentId) {
		return new AgentSessions(this.sessions, this.updates, agentId);
	}

}
