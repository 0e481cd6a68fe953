package org.impactdata.console.session;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.EmptyState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.ListSearch;
import org.impactdata.console.layout.LiveUpdates;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.PhoneWidth;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.session.CurrentSession;
import org.impactdata.domain.session.SessionDetails;
import org.impactdata.domain.session.SessionService;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in from where, among the agents whose sessions the caller manages.
 */
@Route(SessionListView.PATH)
@PermitAll
@Needs(Permission.SESSION_MANAGE)
class SessionListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

	static final String PATH = "sessions";

	private static final String QUERY = "q";

	private static final int MOST = 500;

	private static final Duration EVERY = Duration.ofSeconds(2);

	private final transient SessionService sessions;

	private final transient @Nullable UUID here = CurrentSession.id();

	private final PageHeader header = new PageHeader(getTranslation("sessions.title"));

	private final ListSearch search = new ListSearch(getTranslation("sessions.search"), this::find);

	private final SessionGrid grid = new SessionGrid(this::end);

	private final Div body = new Div();

	private transient @Nullable List<SessionDetails> shown;

	private String query = "";

	SessionListView(SessionService sessions, LiveUpdates updates) {
		this.sessions = sessions;
		addClassNames("page", "list");
		this.body.addClassName("list-body");
		Div filters = new Div(this.search);
		filters.addClassName("filters");
		add(this.header, filters, this.body);
		updates.whileShown(this, EVERY, this::refresh);
	}

	@Override
	protected void onAttach(AttachEvent event) {
		PhoneWidth.follow(this, event.getUI(), this.grid::arrange);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.query = event.getLocation().getQueryParameters().getSingleParameter(QUERY).orElse("");
		this.search.setValue(this.query);
		refresh();
	}

	private void find(String words) {
		this.query = words.strip();
		refresh();
		String address = this.query.isEmpty() ? "" : QueryParameters.of(QUERY, this.query).getQueryString();
		getElement().executeJs("window.impact.replaceQuery($0)", address);
	}

	/** Also from a thread that belongs to no request. */
	private void refresh() {
		List<SessionDetails> read = CurrentSession.call(this.here, () -> this.sessions.list(this.query, MOST));
		if (read.equals(this.shown)) {
			return;
		}
		this.shown = read;
		String number = Formats.number(read.size(), getLocale());
		this.header.setCount((read.size() < MOST) ? number : getTranslation("sessions.more-than", number));
		this.grid.setItems(read);
		put(read.isEmpty() ? nothing() : this.grid);
	}

	private void put(Component content) {
		if (content.getParent().filter(this.body::equals).isEmpty()) {
			this.body.removeAll();
			this.body.add(content);
		}
	}

	private EmptyState nothing() {
		if (this.query.isEmpty()) {
			return new EmptyState(Glyph.SESSIONS, getTranslation("sessions.empty"),
					getTranslation("sessions.empty.explanation"));
		}
		return new EmptyState(Glyph.SEARCH, getTranslation("sessions.none", this.query),
				getTranslation("sessions.none.explanation"),
				new Button(getTranslation("adherents.clear-search"), (click) -> {
					this.search.clear();
					find("");
					this.search.focus();
				}));
	}

	private void end(SessionDetails session) {
		try {
			this.sessions.end(session.id());
			Toast.show(State.SUCCESS, getTranslation("sessions.ended", session.agentName()));
		}
		catch (DomainException ex) {
			Toast.show(State.WARNING, ex.sentence(getLocale()));
		}
		refresh();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("sessions.title"));
	}

}
