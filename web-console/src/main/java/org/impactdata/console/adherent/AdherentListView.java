package org.impactdata.console.adherent;

import java.util.List;
import java.util.Optional;

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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.EmptyState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.ListSearch;
import org.impactdata.console.layout.ListWithDetails;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.RowOpening;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.AdherentCount;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.SortKey;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.organization.OrganizationDetails;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.tag.Tag;
import org.impactdata.domain.tag.TagService;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every adherent, found while typing; the one that is opened shows beside the list, or in
 * its place where there is no room.
 */
@Route(value = AdherentListView.PATH, layout = ConsoleLayout.class)
@ParentLayout(ConsoleLayout.class)
@PermitAll
@Needs(Permission.ADHERENT_READ)
class AdherentListView extends ListWithDetails implements AfterNavigationObserver, HasDynamicTitle {

	static final String PATH = "adherents";

	private static final String ORDER = "list-order.adherents";

	private final transient AdherentService adherents;

	private final transient CurrentAgent agent;

	private final PageHeader header = new PageHeader(getTranslation("adherents.title"));

	private final ListSearch search = new ListSearch(getTranslation("adherents.search"),
			(typed) -> change(this.state.withQuery(typed)));

	private final transient OrganizationService organizations;

	private final AdherentGrid grid;

	private final Div within = new Div();

	private final Div having = new Div();

	private final transient TagService tags;

	private final ColumnChooser chooser;

	private transient AdherentListState state = AdherentListState.START;

	private boolean shown;

	private boolean narrow;

	@Autowired
	AdherentListView(AdherentService adherents, OrganizationService organizations, CustomFieldService customFields,
			TagService tags, CurrentAgent agent, Phones phones) {
		this(adherents, organizations, tags, agent, phones, ListColumns.of(agent, customFields.seen()));
	}

	private AdherentListView(AdherentService adherents, OrganizationService organizations, TagService tags,
			CurrentAgent agent, Phones phones, ListColumns columns) {
		this(adherents, organizations, tags, agent, columns, new AdherentGrid(adherents, phones, agent, columns));
	}

	private AdherentListView(AdherentService adherents, OrganizationService organizations, TagService tags,
			CurrentAgent agent, ListColumns columns, AdherentGrid grid) {
		super(grid, "480px", "440px");
		this.adherents = adherents;
		this.organizations = organizations;
		this.tags = tags;
		this.agent = agent;
		this.grid = grid;
		this.chooser = new ColumnChooser(agent, columns, this::arrange);
		RowOpening.on(this.grid, this::open);
		this.grid.onSort(this::sort);
		this.grid.onDrag(this.chooser::reordered, this.chooser::resized);
		actions();
		Div filters = new Div(searchField(), this.within, this.having, this.chooser);
		filters.addClassName("filters");
		lay(this.header, filters);
	}

	private void actions() {
		if (this.agent.may(Permission.IMPORT_RUN)) {
			this.header.withActions(importing());
		}
		if (this.agent.may(Permission.ADHERENT_EDIT)) {
			Button create = new Button(getTranslation("adherent.new"), Glyph.ADD.draw(),
					(click) -> UI.getCurrent().navigate(AdherentLinks.newForm(), this.state.parameters()));
			create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			this.header.withActions(create);
		}
	}

	private ListSearch searchField() {
		this.search.addKeyDownListener(Key.ENTER, (event) -> openFirst());
		this.search.addKeyDownListener(Key.ARROW_DOWN, (event) -> focusRows());
		return this.search;
	}

	private Button importing() {
		return new Button(getTranslation("adherents.import"), Glyph.UPLOAD.draw(),
				(click) -> UI.getCurrent().navigate("imports/nouveau"));
	}

	@Override
	protected void arrange(boolean phone) {
		this.narrow = phone;
		arrange();
	}

	private void arrange() {
		this.grid.arrange(this.chooser.layout(), this.narrow);
		this.chooser.setVisible(!this.narrow);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		AdherentListState asked = AdherentListState.of(event.getLocation().getQueryParameters());
		if (!this.shown && asked.equals(AdherentListState.START) && event.getLocation().getPath().equals(PATH)) {
			asked = asked.sortedAs(this.agent.find(ORDER).orElse(""));
			keepInAddress(asked.parameters().getQueryString());
		}
		if (!this.shown || !asked.sameRows(this.state)) {
			this.state = asked;
			this.search.setValue(asked.query());
			show();
		}
	}

	/** The order is that of the next visit too. */
	private void sort(List<SortKey> sort) {
		change(this.state.withSort(sort));
		if (this.state.sort().size() < sort.size()) {
			// A column more than rows can be sorted by.
			this.grid.order(this.state);
		}
		this.agent.keep(ORDER, this.state.order());
	}

	private void change(AdherentListState changed) {
		if (changed.sameRows(this.state)) {
			return;
		}
		this.state = changed;
		show();
		keepInAddress(changed.parameters().getQueryString());
	}

	private void show() {
		this.shown = true;
		showOrganization();
		showTag();
		AdherentCount count = this.adherents.count(this.state.list());
		String number = Formats.number(count.total(), getLocale());
		this.header.setCount(count.exact() ? number : getTranslation("adherents.more-than", number));
		if (count.total() > 0) {
			this.grid.show(this.state, (int) Math.min(count.total(), this.state.reach()));
			put(this.grid);
		}
		else {
			put(this.state.filtered() ? nothingFound() : nobody());
		}
	}

	/** Names the organisation whose adherents are listed, and lets go of it. */
	private void showOrganization() {
		Long id = this.state.organization();
		this.within.removeAll();
		this.within.setVisible(id != null);
		if (id == null) {
			return;
		}
		String name = this.agent.may(Permission.ORGANIZATION_READ)
				? this.organizations.find(id).map(OrganizationDetails::name).orElse("") : "";
		Button everybody = new Button(name.isEmpty() ? getTranslation("adherents.within.unknown") : name,
				Glyph.CLOSE.draw(), (click) -> change(this.state.withOrganization(null)));
		everybody.setAriaLabel(getTranslation("adherents.within.leave", name));
		everybody.setTooltipText(getTranslation("adherents.within.leave", name));
		everybody.setIconAfterText(true);
		this.within.add(everybody);
	}

	/** Names the tag that all listed adherents have, and lets go of it. */
	private void showTag() {
		Long id = this.state.tag();
		this.having.removeAll();
		this.having.setVisible(id != null);
		if (id != null) {
			String name = this.tags.find(id).map(Tag::name).orElse(getTranslation("adherents.having.unknown"));
			Button anybody = new Button(name, Glyph.CLOSE.draw(), (click) -> change(this.state.withTag(null)));
			anybody.setAriaLabel(getTranslation("adherents.having.leave", name));
			anybody.setTooltipText(getTranslation("adherents.having.leave", name));
			anybody.setIconAfterText(true);
			this.having.add(anybody);
		}
	}

	private EmptyState nobody() {
		return new EmptyState(Glyph.ADHERENTS, getTranslation("adherents.empty"),
				getTranslation("adherents.empty.explanation"),
				this.agent.may(Permission.IMPORT_RUN) ? new Button[] { importing() } : new Button[0]);
	}

	private EmptyState nothingFound() {
		Button clear = new Button(getTranslation("adherents.clear-search"), (click) -> {
			this.search.clear();
			change(this.state.withQuery("").withOrganization(null).withTag(null));
			this.search.focus();
		});
		return new EmptyState(Glyph.SEARCH,
				this.state.query().isEmpty() ? getTranslation("adherents.none.here")
						: getTranslation("adherents.none", this.state.query()),
				getTranslation("adherents.none.explanation"), clear);
	}

	private void openFirst() {
		change(this.state.withQuery(this.search.getValue()));
		Optional<AdherentListItem> first = this.adherents.list(this.state.list()).stream().findFirst();
		first.filter((item) -> !this.state.query().isEmpty()).ifPresent(this::open);
	}

	private void open(AdherentListItem item) {
		this.grid.select(item);
		UI.getCurrent()
			.navigate(AdherentDetailsView.class, new RouteParameters(AdherentDetailsView.ADHERENT,
					AdherentLinks.nameOf(item.id(), item.identifiant())), this.state.parameters());
	}

	@Override
	protected void close() {
		UI.getCurrent().navigate(AdherentListView.class, this.state.parameters());
		focusRows();
	}

	@Override
	public void showRouterLayoutContent(HasElement content) {
		super.showRouterLayoutContent(content);
		if (content instanceof AdherentDetailsView details) {
			details.onChange(this.grid::refresh);
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("adherents.title"));
	}

}
