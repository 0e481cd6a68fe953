package org.impactdata.console.adherent;

import java.util.Optional;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
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
import org.impactdata.console.layout.ListSearch;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.PhoneWidth;
import org.impactdata.console.layout.RowOpening;
import org.impactdata.domain.adherent.AdherentCount;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.access.Permission;

/**
 * Every adherent, found while typing; the one that is opened shows beside the list, or in
 * its place where there is no room.
 */
@Route(value = AdherentListView.PATH, layout = ConsoleLayout.class)
@ParentLayout(ConsoleLayout.class)
@PermitAll
@Needs(Permission.ADHERENT_READ)
class AdherentListView extends MasterDetailLayout implements AfterNavigationObserver, HasDynamicTitle {

	static final String PATH = "adherents";

	private static final String MASTER_WIDTH = "480px";

	private final transient AdherentService adherents;

	private final transient CurrentAgent agent;

	private final PageHeader header = new PageHeader(getTranslation("adherents.title"));

	private final ListSearch search = new ListSearch(getTranslation("adherents.search"),
			(typed) -> change(this.state.withQuery(typed)));

	private final AdherentGrid grid;

	private final Div body = new Div();

	private final ColumnChooser chooser;

	private transient AdherentListState state = new AdherentListState("", null, false, 0);

	private boolean shown;

	private boolean narrow;

	AdherentListView(AdherentService adherents, CurrentAgent agent, Phones phones) {
		this.adherents = adherents;
		this.agent = agent;
		this.grid = new AdherentGrid(adherents, phones, agent);
		this.chooser = new ColumnChooser(agent, this::arrange);
		RowOpening.on(this.grid, this::open);
		this.grid.onSort((sort, descending) -> change(this.state.withSort(sort, descending)));
		this.body.addClassName("list-body");
		setMaster(master());
		setDetailSize("440px");
		setOverlaySize("100%");
		addDetailEscapePressListener((event) -> close());
		setSizeFull();
	}

	private Div master() {
		if (this.agent.may(Permission.IMPORT_RUN)) {
			this.header.withActions(importing());
		}
		if (this.agent.may(Permission.ADHERENT_EDIT)) {
			Button create = new Button(getTranslation("adherent.new"), Glyph.ADD.draw(),
					(click) -> UI.getCurrent().navigate(AdherentLinks.newForm(), this.state.parameters()));
			create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			this.header.withActions(create);
		}
		Div filters = new Div(searchField(), this.chooser);
		filters.addClassName("filters");
		Div master = new Div(this.header, filters, this.body);
		master.addClassNames("page", "list");
		return master;
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
	protected void onAttach(AttachEvent event) {
		PhoneWidth.follow(this, event.getUI(), (phone) -> {
			this.narrow = phone;
			arrange();
		});
	}

	private void arrange() {
		this.grid.setChosen(this.chooser.chosen(), this.narrow);
		this.chooser.setVisible(!this.narrow);
		setMasterSize(this.narrow ? "100%" : MASTER_WIDTH, true);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		AdherentListState asked = AdherentListState.of(event.getLocation().getQueryParameters());
		if (!this.shown || !asked.sameRows(this.state)) {
			this.state = asked;
			this.search.setValue(asked.query());
			show();
		}
	}

	private void change(AdherentListState changed) {
		if (changed.sameRows(this.state)) {
			return;
		}
		this.state = changed;
		show();
		getElement().executeJs("window.impact.replaceQuery($0)", changed.parameters().getQueryString());
	}

	private void show() {
		this.shown = true;
		AdherentCount count = this.adherents.count(this.state.query());
		String number = Formats.number(count.total(), getLocale());
		this.header.setCount(count.exact() ? number : getTranslation("adherents.more-than", number));
		if (count.total() > 0) {
			this.grid.show(this.state, (int) Math.min(count.total(), Integer.MAX_VALUE));
			put(this.grid);
		}
		else {
			put(this.state.query().isEmpty() ? nobody() : nothingFound());
		}
	}

	private void put(com.vaadin.flow.component.Component content) {
		if (content.getParent().filter(this.body::equals).isEmpty()) {
			this.body.removeAll();
			this.body.add(content);
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
			change(this.state.withQuery(""));
			this.search.focus();
		});
		return new EmptyState(Glyph.SEARCH, getTranslation("adherents.none", this.state.query()),
				getTranslation("adherents.none.explanation"), clear);
	}

	private void openFirst() {
		change(this.state.withQuery(this.search.getValue()));
		Optional<AdherentListItem> first = this.adherents
			.list(new AdherentListQuery(this.state.query(), this.state.sort(), this.state.descending(), 0, 1))
			.stream()
			.findFirst();
		first.filter((item) -> !this.state.query().isEmpty()).ifPresent(this::open);
	}

	private void open(AdherentListItem item) {
		this.grid.select(item);
		UI.getCurrent()
			.navigate(AdherentDetailsView.class, new RouteParameters(AdherentDetailsView.ADHERENT,
					AdherentLinks.nameOf(item.id(), item.identifiant())), this.state.parameters());
	}

	private void close() {
		UI.getCurrent().navigate(AdherentListView.class, this.state.parameters());
		focusRows();
	}

	private void focusRows() {
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
		if (content instanceof AdherentDetailsView details) {
			details.onClose(this::close);
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("adherents.title"));
	}

}
