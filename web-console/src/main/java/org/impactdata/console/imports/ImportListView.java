package org.impactdata.console.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ImportCounts;
import org.impactdata.batch.adherentimport.ImportListItem;
import org.impactdata.batch.adherentimport.ImportState;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.console.layout.EmptyState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.LiveUpdates;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.PhoneWidth;
import org.impactdata.console.layout.RowOpening;
import org.impactdata.domain.access.Permission;

/**
 * Every file brought in, the newest first, with the progress of those that run.
 */
@Route(ImportListView.PATH)
@PermitAll
@Needs(Permission.IMPORT_RUN)
class ImportListView extends Div implements HasDynamicTitle {

	static final String PATH = "imports";

	private static final String CARD = "card";

	private static final int PAGE = 50;

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final transient AdherentImports imports;

	private final transient JobOperations operations;

	private final Grid<Line> grid = new Grid<>();

	private final Div body = new Div();

	private final Button more = new Button(getTranslation("action.more"), (click) -> more());

	private transient List<Line> lines = List.of();

	private int limit = PAGE;

	ImportListView(AdherentImports imports, JobOperations operations, LiveUpdates updates) {
		this.imports = imports;
		this.operations = operations;
		addClassNames("page", "list");
		this.body.addClassName("list-body");
		Button upload = importing();
		upload.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		add(new PageHeader(getTranslation("imports.title")).withActions(upload), this.body);
		columns();
		updates.whileShown(this, EVERY, this::refresh);
	}

	private Button importing() {
		return new Button(getTranslation("adherents.import"), Glyph.UPLOAD.draw(),
				(click) -> UI.getCurrent().navigate(ImportUploadView.class));
	}

	@Override
	protected void onAttach(AttachEvent event) {
		PhoneWidth.follow(this, event.getUI(), this::arrange);
	}

	private void arrange(boolean phone) {
		this.grid.getColumns().forEach((column) -> column.setVisible(phone == CARD.equals(column.getKey())));
		this.grid.setClassName("cards", phone);
	}

	private void columns() {
		this.grid.setSizeFull();
		this.grid.addColumn((line) -> line.item().fileName())
			.setHeader(getTranslation("imports.column.file"))
			.setWidth("200px")
			.setFlexGrow(3)
			.setTooltipGenerator((line) -> line.item().fileName())
			.setPartNameGenerator((line) -> "name-cell");
		this.grid.addColumn(new ComponentRenderer<>(this::state))
			.setHeader(getTranslation("imports.column.state"))
			.setWidth("176px")
			.setFlexGrow(0);
		number("read", ImportCounts::read);
		number("created", ImportCounts::created);
		number("updated", ImportCounts::updated);
		number("unchanged", ImportCounts::unchanged);
		number("rejected", ImportCounts::left);
		this.grid.addColumn((line) -> Formats.moment(line.item().createdAt(), getLocale()))
			.setHeader(getTranslation("imports.column.when"))
			.setWidth("160px")
			.setFlexGrow(0);
		this.grid.addColumn((line) -> line.item().createdBy())
			.setHeader(getTranslation("imports.column.who"))
			.setWidth("190px")
			.setFlexGrow(1)
			.setTooltipGenerator((line) -> line.item().createdBy());
		this.grid.addColumn(new ComponentRenderer<>(this::card)).setKey(CARD).setFlexGrow(1).setVisible(false);
		RowOpening.on(this.grid,
				(line) -> UI.getCurrent()
					.navigate(ImportRunView.class,
							new RouteParameters(ImportRunView.IMPORT, String.valueOf(line.item().id()))));
	}

	private void number(String key, ValueProvider<ImportCounts, Long> value) {
		this.grid
			.addColumn((line) -> !counted(line.item()) ? ""
					: Formats.number(value.apply(line.item().counts()), getLocale()))
			.setHeader(getTranslation("import.count." + key))
			.setTextAlign(ColumnTextAlign.END)
			.setWidth("96px")
			.setFlexGrow(0);
	}

	private Component card(Line line) {
		Span file = new Span(line.item().fileName());
		file.addClassName("list-card-title");
		Span when = new Span(Formats.moment(line.item().createdAt(), getLocale()) + " · " + line.item().createdBy());
		when.addClassNames("muted", "small");
		Div card = new Div(file, state(line), when);
		card.addClassName("list-card");
		if (counted(line.item())) {
			Span counts = new Span(counts(line.item().counts()));
			counts.addClassNames("muted", "small", "list-card-more");
			card.add(counts);
		}
		return card;
	}

	/** Counts are known once the whole file is read. */
	private static boolean counted(ImportListItem item) {
		return item.counts().read() > 0;
	}

	private String counts(ImportCounts counts) {
		return Stream
			.of(count("read", counts.read()), count("created", counts.created()), count("updated", counts.updated()),
					count("unchanged", counts.unchanged()), count("rejected", counts.left()))
			.collect(Collectors.joining(" · "));
	}

	private String count(String key, long number) {
		return getTranslation("import.count." + key) + "\u00a0" + Formats.number(number, getLocale());
	}

	private Component state(Line line) {
		if (line.percent() < 0) {
			return ImportStates.chip(this, line.item().state());
		}
		ProgressBar bar = new ProgressBar(0, 100, line.percent());
		bar.addClassName("grow");
		Div progress = new Div(bar, new Span(getTranslation("imports.percent", line.percent())));
		progress.addClassNames("row", "inline-progress");
		progress.getElement().setAttribute("aria-label", getTranslation("import.state." + line.item().state().name()));
		return progress;
	}

	private void refresh() {
		List<Line> read = new ArrayList<>();
		this.imports.recent(this.limit, null).forEach((item) -> read.add(new Line(item, percent(item))));
		boolean first = this.body.getChildren().findAny().isEmpty();
		if (!first && read.equals(this.lines)) {
			return;
		}
		this.lines = read;
		this.body.removeAll();
		if (read.isEmpty()) {
			this.body.add(new EmptyState(Glyph.IMPORTS, getTranslation("imports.empty"),
					getTranslation("imports.empty.explanation"), importing()));
			return;
		}
		this.grid.setItems(read);
		this.body.add(this.grid);
		if (read.size() == this.limit) {
			this.body.add(this.more);
		}
	}

	private void more() {
		this.limit += PAGE;
		refresh();
	}

	private int percent(ImportListItem item) {
		Long run = item.jobRunId();
		boolean running = item.state() == ImportState.RUNNING || item.state() == ImportState.UNDOING;
		return (running && run != null) ? (int) Math.floor(100 * this.operations.progress(run).fraction()) : -1;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("imports.title"));
	}

	/**
	 * One import as shown now.
	 *
	 * @param item the import
	 * @param percent how far its run is, -1 when none runs
	 */
	private record Line(ImportListItem item, int percent) {
	}

}
