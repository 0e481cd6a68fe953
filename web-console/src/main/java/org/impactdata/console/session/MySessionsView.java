package org.impactdata.console.session;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.ForEveryAgent;
import org.impactdata.console.layout.LiveUpdates;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.session.CurrentSession;
import org.impactdata.domain.session.SessionDetails;
import org.impactdata.domain.session.SessionService;
import org.jspecify.annotations.Nullable;

/**
 * Where the agent is signed in, and how to end it elsewhere.
 */
@Route(MySessionsView.PATH)
@PermitAll
@ForEveryAgent
class MySessionsView extends Div implements HasDynamicTitle {

	static final String PATH = "mes-sessions";

	private static final Duration EVERY = Duration.ofSeconds(2);

	private final transient SessionService sessions;

	private final transient CurrentAgent agent;

	private final transient @Nullable UUID here = CurrentSession.id();

	private final UnorderedList list = new UnorderedList();

	private final Button others = new Button(getTranslation("my-sessions.end-others"), (click) -> endOthers());

	private transient List<SessionDetails> shown = List.of();

	MySessionsView(SessionService sessions, CurrentAgent agent, LiveUpdates updates) {
		this.sessions = sessions;
		this.agent = agent;
		addClassName("page");
		this.list.addClassName("sessions");
		Paragraph explanation = new Paragraph(getTranslation("my-sessions.explanation"));
		explanation.addClassName("muted");
		Div panel = new Div(this.list);
		panel.addClassNames("panel", "flush");
		Div body = new Div(explanation, panel);
		body.addClassName("page-body");
		add(new PageHeader(getTranslation("my-sessions.title")).withActions(this.others), body);
		updates.whileShown(this, EVERY, this::refresh);
	}

	/** Also from a thread that belongs to no request. */
	private void refresh() {
		List<SessionDetails> read = CurrentSession.call(this.here, this.sessions::mine);
		if (!read.equals(this.shown)) {
			this.shown = read;
			this.list.removeAll();
			read.stream().filter(SessionDetails::current).map(this::row).forEach(this.list::add);
			read.stream().filter((session) -> !session.current()).map(this::row).forEach(this.list::add);
			this.others.setEnabled(read.size() > 1);
		}
	}

	private SessionRow row(SessionDetails session) {
		return new SessionRow(session,
				session.current() ? new Button(getTranslation("frame.sign-out"), (click) -> this.agent.signOut())
						: new Button(getTranslation("sessions.end"), (click) -> end(session)));
	}

	private void end(SessionDetails session) {
		try {
			this.sessions.endMine(session.id());
			Toast.show(State.SUCCESS, getTranslation("my-sessions.ended"));
		}
		catch (DomainException ex) {
			Toast.show(State.INFO, ex.sentence(getLocale()));
		}
		refresh();
	}

	private void endOthers() {
		Toast.show(State.SUCCESS, getTranslation("my-sessions.others-ended", this.sessions.endMyOthers()));
		refresh();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("my-sessions.title"));
	}

}
