package org.impactdata.console.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.EmptyState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.PhoneWidth;
import org.impactdata.console.layout.RowOpening;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.audit.JournalItem;
import org.impactdata.domain.audit.JournalQuery;
import org.impactdata.domain.audit.JournalService;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, the newest first, each row as a sentence; the one that is opened shows
 * beside the list.
 */
@Route(value = JournalView.PATH, layout = ConsoleLayout.class)
@PermitAll
@Needs(Permission.JOURNAL_READ)
class JournalView extends MasterDetailLayout implements AfterNavigationObserver, HasDynamicTitle {

	static final String PATH = "journal";

	private static final int PAGE = 100;

	private final transient JournalService journal;

	private final transient JournalLinks links;

	private final JournalFilters filters;

	private final JournalExportPanel export;

	private final Grid<JournalItem> grid = new Grid<>();

	private final Div body = new Div();

	private final Button more = new Button(getTranslation("action.more"), (click) -> more());

	private final transient List<JournalItem> rows = new ArrayList<>();

	private transient JournalState state = JournalState.ALL;

	private boolean shown;

	JournalView(JournalService journal, JournalLinks links, JournalExporting exporting) {
		this.journal = journal;
		this.links = links;
		this.filters = new JournalFilters(journal, this::change);
		this.body.addClassName("list-body");
		this.more.addClassName("list-more");
		columns();
		RowOpening.on(this.grid, (item) -> open(item.id()));
		this.export = exporting.panel(() -> this.state.query(), this::export);
		Div master = new Div(new PageHeader(getTranslation("journal.title")).withActions(this.export.button()),
				this.export, this.filters, this.body, this.more);
		master.addClassNames("page", "list", "journal");
		setMaster(master);
		setMasterSize("480px", true);
		setDetailSize("440px");
		setOverlaySize("100%");
		addDetailEscapePressListener((event) -> close());
		setSizeFull();
	}

	private void columns() {
		this.grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
		this.grid.setSizeFull();
		this.grid.addColumn((item) -> Formats.moment(item.recordedAt(), getLocale()))
			.setKey("when")
			.setHeader(getTranslation("journal.when"))
			.setWidth("188px")
			.setFlexGrow(0);
		this.grid.addColumn(sentence())
			.setKey("what")
			.setHeader(getTranslation("journal.what"))
			.setTooltipGenerator((item) -> item.sentence(getLocale()))
			.setFlexGrow(4);
		this.grid.addColumn((item) -> item.origin().label(getLocale()))
			.setKey("origin")
			.setHeader(getTranslation("journal.origin"))
			.setWidth("150px")
			.setFlexGrow(0);
		this.grid.addColumn(JournalItem::address)
			.setKey("address")
			.setHeader(getTranslation("journal.address"))
			.setWidth("150px")
			.setFlexGrow(0);
		this.grid.addColumn(card()).setKey("card").setFlexGrow(1).setVisible(false);
	}

	private LitRenderer<JournalItem> sentence() {
		return LitRenderer
			.<JournalItem>of("""
					<span class="journal-sentence" ?data-refusal="${item.refusal}"><vaadin-icon src="%s"
						symbol="lock" aria-hidden="true"></vaadin-icon><span>${item.sentence}</span></span>"""
				.formatted(Glyph.SPRITE))
			.withProperty("refusal", (item) -> item.action().refusal())
			.withProperty("sentence", (item) -> item.sentence(getLocale()));
	}

	private LitRenderer<JournalItem> card() {
		return LitRenderer.<JournalItem>of("""
				<div class="list-card"><span class="list-card-title">${item.sentence}</span
				><span class="muted small">${item.more}</span></div>""")
			.withProperty("sentence", (item) -> item.sentence(getLocale()))
			.withProperty("more", (item) -> Formats.moment(item.recordedAt(), getLocale()) + " · "
					+ item.origin().label(getLocale()));
	}

	@Override
	protected void onAttach(AttachEvent event) {
		PhoneWidth.follow(this, event.getUI(), this::arrange);
	}

	private void arrange(boolean phone) {
		this.grid.getColumns().forEach((column) -> column.setVisible(phone == "card".equals(column.getKey())));
		this.grid.setClassName("cards", phone);
		setMasterSize(phone ? "100%" : "480px", true);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		JournalState asked = JournalState.of(event.getLocation().getQueryParameters());
		boolean otherRows = !this.shown || !asked.query().equals(this.state.query());
		this.state = asked;
		if (otherRows) {
			this.filters.show(asked.query());
			show();
		}
		this.export.show(asked.export());
		showEntry();
	}

	private void change(JournalQuery query) {
		if (!query.equals(this.state.query())) {
			this.state = this.state.with(query);
			show();
			getElement().executeJs("window.impact.replaceQuery($0)", this.state.parameters().getQueryString());
		}
	}

	private void show() {
		this.shown = true;
		this.rows.clear();
		more();
	}

	private void more() {
		Long last = this.rows.isEmpty() ? null : this.rows.getLast().id();
		List<JournalItem> page = this.journal.list(this.state.query(), last, PAGE);
		this.rows.addAll(page);
		this.more.setVisible(page.size() == PAGE);
		this.grid.setItems(this.rows);
		put(this.rows.isEmpty() ? nothing() : this.grid);
	}

	private void put(Component content) {
		this.body.removeAll();
		this.body.add(content);
	}

	private EmptyState nothing() {
		if (this.state.query().equals(JournalQuery.ALL)) {
			return new EmptyState(Glyph.HISTORY, getTranslation("journal.empty"),
					getTranslation("journal.empty.explanation"));
		}
		return new EmptyState(Glyph.SEARCH, getTranslation("journal.none"), getTranslation("journal.none.explanation"),
				new Button(getTranslation("journal.clear"), (click) -> {
					this.filters.show(JournalQuery.ALL);
					change(JournalQuery.ALL);
				}));
	}

	private void showEntry() {
		Long entry = this.state.entry();
		Optional<JournalItem> item = (entry != null) ? this.journal.find(entry) : Optional.empty();
		setDetail(item.map((known) -> new JournalEntryPanel(known, this.links, this::close)).orElse(null));
		this.rows.stream()
			.filter((row) -> entry != null && row.id() == entry)
			.findFirst()
			.ifPresentOrElse(this.grid::select, this.grid::deselectAll);
	}

	private void open(long id) {
		UI.getCurrent().navigate(JournalView.class, this.state.withEntry(id).parameters());
	}

	private void export(@Nullable Long run) {
		UI.getCurrent().navigate(JournalView.class, this.state.withExport(run).parameters());
	}

	private void close() {
		UI.getCurrent().navigate(JournalView.class, this.state.withEntry(null).parameters());
		this.grid.getElement().executeJs("window.impact.focusRows(this)");
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("journal.title"));
	}

}
