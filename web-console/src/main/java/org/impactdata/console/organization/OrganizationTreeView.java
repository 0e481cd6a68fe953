package org.impactdata.console.organization;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.EmptyState;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.ListSearch;
import org.impactdata.console.layout.ListWithDetails;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.RowOpening;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.organization.OrganizationListItem;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The tree of organisations; the one that is opened shows beside it, or in its place
 * where there is no room.
 */
@Route(value = OrganizationTreeView.PATH, layout = ConsoleLayout.class)
@ParentLayout(ConsoleLayout.class)
@PermitAll
@Needs(Permission.ORGANIZATION_READ)
class OrganizationTreeView extends ListWithDetails implements AfterNavigationObserver, HasDynamicTitle {

	static final String PATH = "organisations";

	private final transient OrganizationServices services;

	private final OrganizationTree tree;

	private final ListSearch search = new ListSearch(getTranslation("organizations.search"), this::find);

	private String query = "";

	private boolean shown;

	@Autowired
	OrganizationTreeView(OrganizationServices services) {
		this(services, new OrganizationTree(services));
	}

	private OrganizationTreeView(OrganizationServices services, OrganizationTree tree) {
		super(tree, "480px", "480px");
		this.services = services;
		this.tree = tree;
		RowOpening.on(tree, (item) -> open(item.id()));
		PageHeader header = new PageHeader(getTranslation("organizations.title"));
		if (services.agent().may(Permission.ORGANIZATION_EDIT)) {
			tree.onMove((what, where) -> actions().moveTo(what.id(), where.id()));
			Button create = creating();
			create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			header.withActions(create);
		}
		this.search.addKeyDownListener(Key.ARROW_DOWN, (event) -> focusRows());
		Div filters = new Div(this.search);
		filters.addClassName("filters");
		lay(header, filters);
	}

	private Button creating() {
		return new Button(getTranslation("organization.new"), Glyph.ADD.draw(), (click) -> actions().create(null));
	}

	private OrganizationActions actions() {
		return new OrganizationActions(this.services, this::refresh, this::open);
	}

	@Override
	protected void arrange(boolean narrow) {
		// Two columns fit any window.
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		String asked = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
		if (!this.shown || !asked.equals(this.query)) {
			this.query = asked;
			this.search.setValue(asked);
			show();
		}
	}

	private void find(String typed) {
		this.query = typed.strip();
		show();
		keepInAddress(parameters().getQueryString());
	}

	private void show() {
		this.shown = true;
		put(this.tree.show(this.query) ? this.tree : this.query.isEmpty() ? none() : nothingFound());
	}

	/** Reads the tree anew, as something in it was changed. */
	void refresh() {
		show();
	}

	private EmptyState none() {
		Button[] actions = this.services.agent().may(Permission.ORGANIZATION_EDIT) ? new Button[] { creating() }
				: new Button[0];
		return new EmptyState(Glyph.ORGANIZATION, getTranslation("organizations.empty"),
				getTranslation("organizations.empty.explanation"), actions);
	}

	private EmptyState nothingFound() {
		Button clear = new Button(getTranslation("adherents.clear-search"), (click) -> {
			this.search.clear();
			find("");
			this.search.focus();
		});
		return new EmptyState(Glyph.SEARCH, getTranslation("organizations.none", this.query),
				getTranslation("organizations.none.explanation"), clear);
	}

	private QueryParameters parameters() {
		return this.query.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", this.query);
	}

	private void open(long id) {
		this.tree.select(OrganizationListItem.named(id, null, ""));
		UI.getCurrent()
			.navigate(OrganizationDetailsView.class,
					new RouteParameters(OrganizationDetailsView.ORGANIZATION, String.valueOf(id)), parameters());
	}

	@Override
	protected void close() {
		UI.getCurrent().navigate(OrganizationTreeView.class, parameters());
		focusRows();
	}

	@Override
	public void showRouterLayoutContent(HasElement content) {
		super.showRouterLayoutContent(content);
		if (content instanceof OrganizationDetailsView details) {
			details.onChange(this::refresh);
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("organizations.title"));
	}

}
