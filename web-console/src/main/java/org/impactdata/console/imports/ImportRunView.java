package org.impactdata.console.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ImportCounts;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.ImportState;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.console.jobs.RunProgress;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.LiveUpdates;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.access.Permission;

/**
 * One import: its progress while it runs, then its counts, its changes, its rejects, and
 * what may be done next.
 */
@Route(ImportListView.PATH + "/:" + ImportAddresses.IMPORT)
@PermitAll
@Needs(Permission.IMPORT_RUN)
class ImportRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	static final String IMPORT = ImportAddresses.IMPORT;

	private final transient AdherentImports imports;

	private final transient JobOperations operations;

	private final transient LiveUpdates updates;

	private final transient CurrentAgent agent;

	private String title = "";

	ImportRunView(AdherentImports imports, JobOperations operations, LiveUpdates updates, CurrentAgent agent) {
		this.imports = imports;
		this.operations = operations;
		this.updates = updates;
		this.agent = agent;
		addClassName("page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		ImportDetails details = ImportAddresses.find(this.imports, event.getRouteParameters());
		this.title = details.fileName();
		if (details.state() == ImportState.DRAFT && details.jobRunId() == null) {
			event.forwardTo(ImportReadingView.class,
					new RouteParameters(ImportReadingView.IMPORT, String.valueOf(details.id())));
			return;
		}
		show(details);
	}

	private void refresh(long id) {
		this.imports.find(id).ifPresent(this::show);
	}

	private void show(ImportDetails details) {
		removeAll();
		Long run = ImportAddresses.run(details);
		boolean running = run != null && ImportAddresses.running(run, this.operations);
		ImportActions actions = new ImportActions(this.imports, this.operations, this.agent,
				() -> refresh(details.id()));
		add(new PageHeader(details.fileName())
			.withBack(new RouterLink(getTranslation("imports.title"), ImportListView.class))
			.withBesideTitle(ImportStates.chip(this, ImportStates.now(details.state(), running)))
			.withActions(actions.of(details)));
		Div body = new Div(about(details));
		body.addClassName("page-body");
		add(body);
		if (run != null && running) {
			Div panel = new Div(new RunProgress(this.operations, this.updates, run, () -> ended(details.id())));
			panel.addClassName("panel");
			body.add(panel);
			return;
		}
		ImportOutcome outcome = new ImportOutcome(this.operations);
		outcome.notices(details, run).forEach(body::add);
		if (details.counts().read() == 0 && details.state() == ImportState.FAILED) {
			return;
		}
		body.add(counts(details.counts()));
		if (details.state() == ImportState.UNDONE) {
			body.add(new KeptList(this.imports, details));
		}
		body.add(new ImportResults(this.imports, this.operations, details));
	}

	private void ended(long id) {
		refresh(id);
		this.imports.find(id).ifPresent((details) -> {
			String sentence = getTranslation("import.ended." + details.state().name(), details.fileName());
			long left = details.counts().left();
			boolean applied = details.state() == ImportState.APPLIED;
			if (applied && left > 0) {
				sentence += " " + getTranslation("import.ended.left", left);
			}
			boolean whole = details.state() != ImportState.FAILED && !(applied && left > 0);
			Toast.show(whole ? State.SUCCESS : State.WARNING, sentence);
		});
	}

	private Component about(ImportDetails details) {
		Anchor file = new Anchor("api/imports/" + details.id() + "/file", "");
		file.add(Glyph.DOWNLOAD.draw(), new Span(getTranslation("import.file")));
		file.setRouterIgnore(true);
		file.addClassName("row");
		Span who = new Span(getTranslation("import.by", details.id(), details.createdBy(),
				Formats.moment(details.createdAt(), getLocale())));
		who.addClassName("muted");
		Div about = new Div(who, file);
		about.addClassName("row");
		return about;
	}

	private Component counts(ImportCounts counts) {
		Div tiles = new Div(tile("read", counts.read()), tile("created", counts.created()),
				tile("updated", counts.updated()), tile("unchanged", counts.unchanged()),
				tile("duplicates", counts.duplicates()), tile("rejected", counts.rejected()),
				tile("warnings", counts.warnings()));
		tiles.addClassName("tiles");
		return tiles;
	}

	private Div tile(String key, long number) {
		Span value = new Span(Formats.number(number, getLocale()));
		value.addClassName("value");
		Span label = new Span(getTranslation("import.count." + key));
		label.addClassName("muted");
		Div tile = new Div(value, label);
		tile.addClassName("tile");
		tile.getElement().setAttribute("data-count", key);
		return tile;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", this.title);
	}

}
