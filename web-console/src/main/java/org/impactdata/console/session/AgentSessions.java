package org.impactdata.console.session;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.console.layout.LiveUpdates;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.session.CurrentSession;
import org.impactdata.domain.session.SessionDetails;
import org.impactdata.domain.session.SessionService;
import org.jspecify.annotations.Nullable;

/**
 * Where one agent is signed in, for those who manage that agent's sessions.
 */
final class AgentSessions extends Div {

	private static final Duration EVERY = Duration.ofSeconds(2);

	private final transient SessionService sessions;

	private final long agentId;

	private final transient @Nullable UUID here = CurrentSession.id();

	private final UnorderedList list = new UnorderedList();

	private final Paragraph none = new Paragraph(getTranslation("agent.sessions.none"));

	private final Button all = new Button(getTranslation("agent.sessions.end-all"), (click) -> endAll());

	private transient @Nullable List<SessionDetails> shown;

	AgentSessions(SessionService sessions, LiveUpdates updates, long agentId) {
		this.sessions = sessions;
		this.agentId = agentId;
		addClassNames("agent-tab", "agent-sessions");
		this.list.addClassName("sessions");
		this.none.addClassName("muted");
		add(this.none, this.list, this.all);
		updates.whileShown(this, EVERY, this::refresh);
	}

	/** Also from a thread that belongs to no request. */
	private void refresh() {
		List<SessionDetails> read = CurrentSession.call(this.here, () -> this.sessions.ofAgent(this.agentId));
		if (read.equals(this.shown)) {
			return;
		}
		this.shown = read;
		this.list.removeAll();
		read.forEach((session) -> this.list.add(new SessionRow(session, button(session))));
		this.none.setVisible(read.isEmpty());
		this.list.setVisible(!read.isEmpty());
		this.all.setVisible(read.stream().filter((session) -> !session.current() && session.mayEnd()).count() > 1);
	}

	private Button button(SessionDetails session) {
		Button end = new Button(getTranslation("sessions.end"), (click) -> attempt(() -> {
			this.sessions.end(session.id());
			return getTranslation("sessions.ended", session.agentName());
		}));
		if (!session.mayEnd()) {
			end.setEnabled(false);
			end.setTooltipText(getTranslation("sessions.elsewhere"));
		}
		return end;
	}

	private void endAll() {
		attempt(() -> getTranslation("agent.sessions.ended", this.sessions.endAll(this.agentId)));
	}

	private void attempt(Supplier<String> ending) {
		try {
			Toast.show(State.SUCCESS, ending.get());
		}
		catch (DomainException ex) {
			Toast.show(State.WARNING, ex.sentence(getLocale()));
		}
		refresh();
	}

}
