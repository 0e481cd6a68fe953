package org.impactdata.console.agent;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.console.layout.Initials;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.session.SessionPanels;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.agent.AgentDirectoryService;
import org.impactdata.domain.agent.AgentProfile;
import org.impactdata.domain.role.AccessExplanationService;

/**
 * One agent: what the agent may do and why, the roles, the account.
 */
@Route(value = AgentListView.PATH + "/:" + AgentDetailsView.AGENT, layout = AgentListView.class)
@PermitAll
@Needs(Permission.AGENT_READ)
class AgentDetailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	static final String AGENT = "agent";

	private final transient AgentDirectoryService directory;

	private final transient AccessExplanationService explanations;

	private final transient AgentActions actions;

	private final transient AssignmentActions assignments;

	private final transient SessionPanels sessions;

	private final transient CurrentAgent reader;

	private String title = "";

	private int tab;

	private transient Runnable close = () -> {
	};

	private transient Runnable refreshList = () -> {
	};

	AgentDetailsView(AgentDirectoryService directory, AccessExplanationService explanations, AgentActions actions,
			AssignmentActions assignments, SessionPanels sessions, CurrentAgent reader) {
		this.directory = directory;
		this.explanations = explanations;
		this.actions = actions;
		this.assignments = assignments;
		this.sessions = sessions;
		this.reader = reader;
		addClassNames("page", "details");
	}

	void inList(Runnable closing, Runnable refreshing) {
		this.close = closing;
		this.refreshList = refreshing;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String id = event.getRouteParameters().get(AGENT).orElse("");
		show(id.matches("\\d{1,18}") ? this.directory.find(Long.parseLong(id)) : Optional.empty());
	}

	private void show(Optional<AgentProfile> found) {
		removeAll();
		this.title = found.map(AgentProfile::displayName).orElseGet(() -> getTranslation("agent.unknown"));
		found.ifPresentOrElse(this::show,
				() -> add(new ErrorState(Glyph.SEARCH, getTranslation("agent.unknown"),
						getTranslation("agent.unknown.explanation"), null,
						new Button(getTranslation("agent.back"), (click) -> this.close.run()))));
	}

	private void show(AgentProfile agent) {
		boolean manages = agent.manageable() && this.reader.may(Permission.AGENT_MANAGE);
		boolean gives = this.reader.may(Permission.AGENT_MANAGE);
		Runnable changed = () -> changed(agent.id());
		TabSheet tabs = new TabSheet();
		tabs.add(getTranslation("agent.tab.rights"), new AgentRights(this.explanations.why(agent.id())));
		tabs.add(getTranslation("agent.tab.roles"), new AgentRoles(agent, gives, this.assignments, changed));
		tabs.add(getTranslation("agent.tab.account"), new AgentAccount(agent, manages, this.actions, changed));
		if (this.reader.may(Permission.SESSION_MANAGE)) {
			tabs.add(getTranslation("agent.tab.sessions"), this.sessions.of(agent.id()));
		}
		tabs.setSelectedIndex(this.tab);
		tabs.addSelectedChangeListener((event) -> this.tab = tabs.getSelectedIndex());
		add(header(agent), tabs);
	}

	private void changed(long id) {
		this.refreshList.run();
		Optional<AgentProfile> now = this.directory.find(id);
		if (now.isPresent()) {
			show(now);
		}
		else {
			this.close.run();
		}
	}

	private Header header(AgentProfile agent) {
		Span email = new Span(agent.email());
		email.addClassNames("muted", "agent-email");
		Div below = new Div(AgentWords.chip(agent.state(), getLocale()), email);
		below.addClassName("row");
		if (this.reader.may(Permission.JOURNAL_READ)) {
			below.add(new Anchor("journal?agent=" + agent.id(), getTranslation("agent.journal")));
		}
		Div words = new Div(new H1(agent.displayName()), below);
		words.addClassName("grow");
		Button closing = new IconButton(Glyph.CLOSE, getTranslation("agent.close"), () -> this.close.run());
		Header header = new Header(new Initials(agent.displayName()).large(), words, closing);
		header.addClassName("details-header");
		return header;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", this.title);
	}

}
