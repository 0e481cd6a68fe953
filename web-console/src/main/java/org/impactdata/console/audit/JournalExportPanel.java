package org.impactdata.console.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.impactdata.batch.journalexport.JournalExports;
import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunFile;
import org.impactdata.batch.operations.JobTexts;
import org.impactdata.console.jobs.RunProgress;
import org.impactdata.console.layout.ActionButton;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.audit.JournalQuery;
import org.jspecify.annotations.Nullable;

/**
 * An export of the journal: how far it is, then its file.
 */
final class JournalExportPanel extends Div {

	private final transient JournalExporting exporting;

	private final transient Supplier<JournalQuery> query;

	private final transient Consumer<@Nullable Long> listener;

	private @Nullable Long shown;

	JournalExportPanel(JournalExporting exporting, Supplier<JournalQuery> query, Consumer<@Nullable Long> listener) {
		this.exporting = exporting;
		this.query = query;
		this.listener = listener;
		addClassName("journal-export");
	}

	/** Asks for an export; only for who may. */
	Button button() {
		Button button = new ActionButton(getTranslation("journal.export"),
				() -> this.listener.accept(this.exporting.exports().request(this.query.get())));
		button.setIcon(Glyph.DOWNLOAD.draw());
		button.setVisible(this.exporting.allowed());
		return button;
	}

	/**
	 * Shows an export.
	 * @param run which; null or one that the agent may not see for none
	 */
	void show(@Nullable Long run) {
		if (!Objects.equals(run, this.shown)) {
			this.shown = run;
			refresh();
		}
	}

	private void refresh() {
		removeAll();
		Long run = this.shown;
		if (run != null) {
			this.exporting.operations()
				.find(run)
				.filter((details) -> details.job().equals(JournalExports.JOB))
				.ifPresent((details) -> add(content(details)));
		}
	}

	private Component content(JobRunDetails run) {
		return switch (run.state()) {
			case QUEUED, RUNNING, STOPPING -> progress(run);
			case COMPLETED -> file(run);
			case STOPPED -> new Notice(State.WARNING, getTranslation("journal.export.stopped"), actions(restart(run)));
			case FAILED -> new Notice(State.DANGER, failure(run), actions(restart(run)));
			case ABANDONED -> new Notice(State.MUTED, getTranslation("journal.export.abandoned"), actions());
		};
	}

	private Component progress(JobRunDetails run) {
		Button stop = operation("journal.export.stop", Glyph.STOP, run,
				() -> this.exporting.operations().stop(run.id()));
		stop.setVisible(stop.isVisible() && run.state().stoppable());
		Div panel = new Div(
				new RunProgress(this.exporting.operations(), this.exporting.updates(), run.id(), this::refresh), stop);
		panel.addClassName("panel");
		return panel;
	}

	private Component file(JobRunDetails run) {
		return this.exporting.operations()
			.files(run.id())
			.stream()
			.filter((file) -> file.kind().equals(JournalExports.FILE))
			.findFirst()
			.map((file) -> new Notice(State.SUCCESS, getTranslation("journal.export.ready"),
					actions(link(run.id(), file))))
			.orElseGet(() -> new Notice(State.WARNING, getTranslation("journal.export.not-yours"), actions()));
	}

	private Anchor link(long run, JobRunFile file) {
		Span size = new Span(Formats.size(file.size(), getLocale()));
		size.addClassName("muted");
		Anchor link = new Anchor("api/runs/" + run + "/files/" + file.kind(), "");
		link.add(Glyph.DOWNLOAD.draw(), new Span(file.name()), size);
		link.setRouterIgnore(true);
		link.addClassNames("row", "download");
		return link;
	}

	private String failure(JobRunDetails run) {
		return JobTexts.failure(this.exporting.operations().description(run.job()),
				Objects.requireNonNullElse(run.failureCode(), ""), getLocale());
	}

	private Button restart(JobRunDetails run) {
		return operation("journal.export.restart", Glyph.RESTART, run,
				() -> this.exporting.operations().restart(run.id()));
	}

	private Button operation(String words, Glyph glyph, JobRunDetails run, Runnable action) {
		Button button = new Button(getTranslation(words), glyph.draw(), (click) -> {
			try {
				action.run();
			}
			catch (JobOperationException ex) {
				Toast.show(State.WARNING, ex.sentence(getLocale()));
			}
			refresh();
		});
		button.setDisableOnClick(true);
		button.setVisible(this.exporting.operations().mayOperate(run.id()));
		return button;
	}

	private Div actions(Component... first) {
		List<Component> all = new ArrayList<>(List.of(first));
		Button close = new Button(getTranslation("action.close"), (click) -> this.listener.accept(null));
		close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		all.add(close);
		Div row = new Div(all.toArray(Component[]::new));
		row.addClassName("row");
		return row;
	}

}
