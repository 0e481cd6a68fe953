package org.impactdata.console.imports;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.RouteParameters;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.ImportException;
import org.impactdata.batch.adherentimport.ImportState;
import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.access.Permission;

/**
 * What an agent may do with an import in the state it is in.
 */
final class ImportActions {

	private final AdherentImports imports;

	private final JobOperations operations;

	private final CurrentAgent agent;

	private final Runnable done;

	ImportActions(AdherentImports imports, JobOperations operations, CurrentAgent agent, Runnable done) {
		this.imports = imports;
		this.operations = operations;
		this.agent = agent;
		this.done = done;
	}

	Component[] of(ImportDetails details) {
		UI ui = UI.getCurrent();
		List<Button> buttons = new ArrayList<>();
		Long run = ImportAddresses.run(details);
		JobRunState state = (run == null) ? null : this.operations.find(run).map(JobRunDetails::state).orElse(null);
		boolean operable = run != null && this.operations.mayOperate(run);
		if (run != null && operable && state != null && state.stoppable()) {
			buttons.add(button(ui.getTranslation("import.stop"), Glyph.STOP, () -> this.operations.stop(run)));
		}
		else if (run != null && operable && state != null && state.restartable()) {
			Button restart = button(ui.getTranslation("import.restart"), Glyph.RESTART,
					() -> this.operations.restart(run));
			restart.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			buttons.add(restart);
		}
		boolean idle = state == null || state.ended();
		if (idle && details.state() == ImportState.PREVIEWED) {
			buttons.add(change(ui, details));
			Button apply = button(ui.getTranslation("import.apply"), Glyph.START,
					() -> this.imports.start(details.id(), false));
			apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			buttons.add(apply);
		}
		if (idle && details.state() == ImportState.APPLIED && this.agent.may(Permission.IMPORT_UNDO)) {
			Button undo = new Button(ui.getTranslation("import.undo"), Glyph.UNDO.draw(),
					(click) -> confirmUndo(ui, details));
			buttons.add(undo);
		}
		return buttons.toArray(Component[]::new);
	}

	private static Button change(UI ui, ImportDetails details) {
		return new Button(ui.getTranslation("import.change"), (click) -> ui.navigate(ImportReadingView.class,
				new RouteParameters(ImportReadingView.IMPORT, String.valueOf(details.id()))));
	}

	private Button button(String words, Glyph glyph, Runnable action) {
		Button button = new Button(words, glyph.draw(), (click) -> run(action));
		button.setDisableOnClick(true);
		return button;
	}

	private void run(Runnable action) {
		UI ui = UI.getCurrent();
		try {
			action.run();
		}
		catch (ImportException ex) {
			Toast.show(State.WARNING, ex.text(ui.getLocale()));
		}
		catch (JobOperationException ex) {
			Toast.show(State.WARNING, ex.sentence(ui.getLocale()));
		}
		this.done.run();
	}

	private void confirmUndo(UI ui, ImportDetails details) {
		long created = details.counts().created();
		long updated = details.counts().updated();
		ConfirmDialog dialog = new ConfirmDialog();
		dialog.setHeader(ui.getTranslation("import.undo.title", details.fileName()));
		dialog.setText(ui.getTranslation("import.undo.text", Formats.number(created, ui.getLocale()),
				Formats.number(updated, ui.getLocale())));
		dialog.setCancelable(true);
		dialog.setCancelText(ui.getTranslation("action.cancel"));
		dialog.setConfirmText(ui.getTranslation("import.undo.confirm", created + updated));
		dialog.setConfirmButtonTheme("primary error");
		dialog.addConfirmListener((event) -> run(() -> this.imports.undo(details.id())));
		dialog.open();
	}

}
