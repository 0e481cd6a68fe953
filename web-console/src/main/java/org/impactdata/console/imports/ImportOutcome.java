package org.impactdata.console.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Pre;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.ImportState;
import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.operations.JobTexts;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.jspecify.annotations.Nullable;

/**
 * Says in sentences how an import ended and what is safe.
 */
final class ImportOutcome {

	private final JobOperations operations;

	ImportOutcome(JobOperations operations) {
		this.operations = operations;
	}

	List<Component> notices(ImportDetails details, @Nullable Long run) {
		UI ui = UI.getCurrent();
		List<Component> notices = new ArrayList<>();
		if (run != null) {
			this.operations.find(run).ifPresent((found) -> interrupted(ui, found, notices));
		}
		if (details.state() == ImportState.PREVIEWED) {
			notices.add(new Notice(State.INFO, ui.getTranslation("import.previewed")));
		}
		else if (details.state() == ImportState.UNDONE) {
			notices.add(new Notice(State.SUCCESS,
					ui.getTranslation("import.undone", Formats.number(details.undone(), ui.getLocale()))));
		}
		return notices;
	}

	private void interrupted(UI ui, JobRunDetails run, List<Component> notices) {
		if (run.state() == JobRunState.STOPPED) {
			notices.add(new Notice(State.WARNING, ui.getTranslation("import.stopped")));
		}
		String code = run.failureCode();
		if (run.state() == JobRunState.FAILED && code != null) {
			notices.add(new Notice(State.DANGER, sentence(run, code, ui.getLocale()), technical(ui, run)));
		}
	}

	private String sentence(JobRunDetails run, String code, Locale locale) {
		JobDescription description = this.operations.descriptions()
			.stream()
			.filter((candidate) -> candidate.name().equals(run.job()))
			.findFirst()
			.orElse(null);
		return JobTexts.failure(description, code, locale);
	}

	private static Component[] technical(UI ui, JobRunDetails run) {
		String detail = run.failureDetail();
		if (detail == null) {
			return new Component[0];
		}
		Pre text = new Pre(detail);
		text.addClassName("technical");
		return new Component[] { new Details(ui.getTranslation("import.technical"), text) };
	}

}
