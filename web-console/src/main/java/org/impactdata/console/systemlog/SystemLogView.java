package org.impactdata.console.systemlog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.DatePickerTexts;
import org.impactdata.console.layout.EmptyState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.ListSearch;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.PhoneWidth;
import org.impactdata.console.layout.RowOpening;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.systemlog.LogEntry;
import org.impactdata.domain.systemlog.LogLevel;
import org.impactdata.domain.systemlog.SystemLogService;
import org.jspecify.annotations.Nullable;

/**
 * Warnings and errors, the newest first; the one that is opened shows beside the list.
 */
@Route(value = SystemLogView.PATH, layout = ConsoleLayout.class)
@ParentLayout(ConsoleLayout.class)
@PermitAll
@Needs(Permission.LOG_READ)
class SystemLogView extends MasterDetailLayout implements AfterNavigationObserver, HasDynamicTitle {

	static final String PATH = "journal-systeme";

	private static final int PAGE = 100;

	private static final String CARD = "card";

	private final transient SystemLogService log;

	private final Grid<LogEntry> grid = new Grid<>();

	private final Div body = new Div();

	private final ListSearch search = new ListSearch(getTranslation("system-log.search"), (typed) -> changed(true));

	private final Select<LogLevel> level = new Select<>();

	private final DatePicker from = day("system-log.from");

	private final DatePicker to = day("system-log.to");

	private final Button more = new Button(getTranslation("action.more"), (click) -> more());

	private transient List<LogEntry> entries = List.of();

	private transient @Nullable SystemLogState state;

	SystemLogView(SystemLogService log) {
		this.log = log;
		this.body.addClassName("list-body");
		columns();
		Div filters = new Div(this.search, levels(), this.from, this.to);
		filters.addClassName("filters");
		Div master = new Div(new PageHeader(getTranslation("system-log.title")), filters, this.body);
		master.addClassNames("page", "list");
		setMaster(master);
		setMasterSize("480px", true);
		setDetailSize("520px");
		setOverlaySize("100%");
		addDetailEscapePressListener((event) -> close());
		setSizeFull();
	}

	private Select<LogLevel> levels() {
		this.level.setItems(LogLevel.values());
		this.level.setEmptySelectionAllowed(true);
		this.level.setEmptySelectionCaption(getTranslation("system-log.level.all"));
		this.level.setItemLabelGenerator(
				(each) -> (each != null) ? each.label(getLocale()) : getTranslation("system-log.level.all"));
		this.level.setAriaLabel(getTranslation("system-log.level"));
		this.level.addValueChangeListener((event) -> changed(event.isFromClient()));
		return this.level;
	}

	private DatePicker day(String label) {
		DatePicker picker = new DatePicker();
		picker.setPlaceholder(getTranslation(label));
		picker.setAriaLabel(getTranslation(label));
		picker.setClearButtonVisible(true);
		DatePickerTexts.translate(picker, getLocale());
		picker.addValueChangeListener((event) -> changed(event.isFromClient()));
		return picker;
	}

	private void columns() {
		this.grid.setSizeFull();
		this.grid.addColumn((entry) -> Formats.moment(entry.recordedAt(), getLocale()))
			.setHeader(getTranslation("system-log.column.when"))
			.setWidth("190px")
			.setFlexGrow(0);
		this.grid.addColumn(new ComponentRenderer<>((entry) -> LogChips.of(entry, getLocale())))
			.setHeader(getTranslation("system-log.column.level"))
			.setWidth("120px")
			.setFlexGrow(0);
		this.grid.addColumn(LogEntry::message)
			.setHeader(getTranslation("system-log.column.message"))
			.setTooltipGenerator(LogEntry::message)
			.setWidth("260px")
			.setFlexGrow(3);
		this.grid.addColumn(LogEntry::correlationId)
			.setHeader(getTranslation("system-log.column.id"))
			.setWidth("110px")
			.setFlexGrow(0);
		this.grid.addColumn(new ComponentRenderer<>(this::card)).setKey(CARD).setFlexGrow(1).setVisible(false);
		RowOpening.on(this.grid, this::open);
	}

	private Component card(LogEntry entry) {
		Span message = new Span(entry.message());
		message.addClassName("list-card-title");
		Span when = new Span(Formats.moment(entry.recordedAt(), getLocale()));
		when.addClassNames("muted", "small");
		Div card = new Div(message, LogChips.of(entry, getLocale()), when);
		card.addClassName("list-card");
		return card;
	}

	@Override
	protected void onAttach(AttachEvent event) {
		PhoneWidth.follow(this, event.getUI(), (phone) -> {
			this.grid.getColumns().forEach((column) -> column.setVisible(phone == CARD.equals(column.getKey())));
			this.grid.setClassName("cards", phone);
			setMasterSize(phone ? "100%" : "480px", true);
		});
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		SystemLogState asked = SystemLogState.of(event.getLocation().getQueryParameters());
		if (!asked.equals(this.state)) {
			this.search.setValue(asked.text());
			this.level.setValue(asked.level());
			this.from.setValue(asked.from());
			this.to.setValue(asked.to());
			show(asked);
		}
	}

	private void changed(boolean byAgent) {
		if (byAgent) {
			SystemLogState asked = new SystemLogState(this.search.getValue(), this.level.getValue(),
					this.from.getValue(), this.to.getValue());
			show(asked);
			getElement().executeJs("window.impact.replaceQuery($0)", asked.parameters().getQueryString());
		}
	}

	private void show(SystemLogState asked) {
		this.state = asked;
		this.entries = this.log.list(asked.query(PAGE));
		this.body.removeAll();
		if (this.entries.isEmpty()) {
			boolean all = asked.query(PAGE).everything();
			this.body.add(all
					? new EmptyState(Glyph.SUCCESS, getTranslation("system-log.empty"),
							getTranslation("system-log.empty.explanation"))
					: new EmptyState(Glyph.SEARCH, getTranslation("system-log.none"),
							getTranslation("system-log.none.explanation"),
							new Button(getTranslation("system-log.clear"), (click) -> clear())));
			return;
		}
		fill();
	}

	private void fill() {
		this.grid.setItems(this.entries);
		this.body.add(this.grid);
		this.more.setVisible(this.entries.size() % PAGE == 0);
		this.body.add(this.more);
	}

	private void more() {
		SystemLogState shown = this.state;
		if (shown != null) {
			List<LogEntry> all = new ArrayList<>(this.entries);
			List<LogEntry> next = this.log.list(shown.query(PAGE).before(this.entries.getLast().id()));
			all.addAll(next);
			this.entries = all;
			fill();
			this.more.setVisible(next.size() == PAGE);
		}
	}

	private void clear() {
		UI.getCurrent().navigate(SystemLogView.class);
		this.state = null;
		this.search.clear();
		this.level.clear();
		this.from.setValue((LocalDate) null);
		this.to.setValue((LocalDate) null);
		show(new SystemLogState("", null, null, null));
	}

	private void open(LogEntry entry) {
		this.grid.select(entry);
		UI.getCurrent()
			.navigate(LogEntryView.class, new RouteParameters(LogEntryView.ENTRY, String.valueOf(entry.id())),
					parameters());
	}

	private void close() {
		UI.getCurrent().navigate(SystemLogView.class, parameters());
	}

	private com.vaadin.flow.router.QueryParameters parameters() {
		SystemLogState shown = this.state;
		return (shown != null) ? shown.parameters() : com.vaadin.flow.router.QueryParameters.empty();
	}

	@Override
	public void removeRouterLayoutContent(HasElement oldContent) {
		super.removeRouterLayoutContent(oldContent);
		this.grid.deselectAll();
	}

	@Override
	public void showRouterLayoutContent(HasElement content) {
		super.showRouterLayoutContent(content);
		if (content instanceof LogEntryView details) {
			details.onClose(this::close);
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("system-log.title"));
	}

}
