package org.impactdata.console.agent;

import java.util.List;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.EmptyState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.PhoneWidth;
import org.impactdata.console.layout.RowOpening;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.agent.AgentDirectoryService;
import org.impactdata.domain.agent.AgentListItem;
import org.impactdata.domain.agent.AgentListQuery;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.RoleService;

/**
 * Every agent the reader sees; the one that is opened shows beside the list, or in its
 * place where there is no room.
 */
@Route(value = AgentListView.PATH, layout = ConsoleLayout.class)
@ParentLayout(ConsoleLayout.class)
@PermitAll
@Needs(Permission.AGENT_READ)
class AgentListView extends MasterDetailLayout implements AfterNavigationObserver, HasDynamicTitle {

	static final String PATH = "agents";

	private final transient AgentDirectoryService directory;

	private final transient CurrentAgent agent;

	private final PageHeader header = new PageHeader(getTranslation("agents.title"));

	private final AgentFilters filters;

	private final AgentGrid grid = new AgentGrid();

	private final Div body = new Div();

	private transient AgentListState state = new AgentListState(AgentListQuery.ALL);

	AgentListView(AgentDirectoryService directory, RoleService roles, OrganizationService organizations,
			CurrentAgent agent) {
		this.directory = directory;
		this.agent = agent;
		this.filters = new AgentFilters(roles.list(), agent.may(Permission.ORGANIZATION_READ) ? organizations : null,
				this::change);
		RowOpening.on(this.grid, this::open);
		if (agent.may(Permission.AGENT_MANAGE)) {
			this.header.withActions(inviting());
		}
		this.body.addClassName("list-body");
		Div master = new Div(this.header, this.filters, this.body);
		master.addClassNames("page", "list");
		setMaster(master);
		setDetailSize("520px");
		setOverlaySize("100%");
		addDetailEscapePressListener((event) -> close());
		setSizeFull();
	}

	private Button inviting() {
		Button invite = new Button(getTranslation("agents.invite"), Glyph.ADD.draw(),
				(click) -> UI.getCurrent().navigate(AgentInviteView.class));
		invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		return invite;
	}

	@Override
	protected void onAttach(AttachEvent event) {
		PhoneWidth.follow(this, event.getUI(), (phone) -> {
			this.grid.setNarrow(phone);
			setMasterSize(phone ? "100%" : "440px", true);
		});
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.state = AgentListState.of(event.getLocation().getQueryParameters());
		this.filters.show(this.state.query());
		show();
	}

	private void change(AgentListQuery query) {
		this.state = new AgentListState(query);
		show();
		getElement().executeJs("window.impact.replaceQuery($0)", this.state.parameters().getQueryString());
	}

	/** Read the agents again, as one was changed. */
	void show() {
		List<AgentListItem> found = this.directory.list(this.state.query());
		this.header.setCount(Formats.number(found.size(), getLocale()));
		this.grid.setItems(found);
		this.body.removeAll();
		this.body.add(found.isEmpty() ? nobody() : this.grid);
	}

	private EmptyState nobody() {
		Button clear = new Button(getTranslation("agents.clear"), (click) -> {
			this.filters.show(AgentListQuery.ALL);
			change(AgentListQuery.ALL);
		});
		return this.state.filtered()
				? new EmptyState(Glyph.SEARCH, getTranslation("agents.none"), getTranslation("agents.none.explanation"),
						clear)
				: new EmptyState(Glyph.PERSON, getTranslation("agents.empty"),
						getTranslation("agents.empty.explanation"));
	}

	private void open(AgentListItem item) {
		this.grid.select(item);
		UI.getCurrent()
			.navigate(AgentDetailsView.class, new RouteParameters(AgentDetailsView.AGENT, String.valueOf(item.id())),
					this.state.parameters());
	}

	private void close() {
		UI.getCurrent().navigate(AgentListView.class, this.state.parameters());
		this.grid.getElement().executeJs("window.impact.focusRows(this)");
	}

	@Override
	public void removeRouterLayoutContent(HasElement oldContent) {
		super.removeRouterLayoutContent(oldContent);
		this.grid.deselectAll();
	}

	@Override
	public void showRouterLayoutContent(HasElement content) {
		super.showRouterLayoutContent(content);
		if (content instanceof AgentDetailsView details) {
			details.inList(this::close, this::show);
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("agents.title"));
	}

}
