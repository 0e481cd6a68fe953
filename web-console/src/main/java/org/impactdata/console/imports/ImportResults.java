package org.impactdata.console.imports;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunFile;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.jspecify.annotations.Nullable;

/**
 * What an import changed and what it left out, page by page and as files.
 */
final class ImportResults extends Div {

	ImportResults(AdherentImports imports, JobOperations operations, ImportDetails details) {
		addClassName("results");
		Long run = details.jobRunId();
		List<JobRunFile> files = (run != null) ? operations.files(run) : List.of();
		TabSheet tabs = new TabSheet();
		long left = details.counts().left();
		tabs.add(getTranslation("import.tab.changes", Formats.number(details.counts().updated(), getLocale())),
				tab(new ChangedFields(imports, details), downloads(run, files, "changes")));
		tabs.add(getTranslation("import.tab.rejects", Formats.number(left, getLocale())),
				tab(new RejectedRows(imports, details), downloads(run, files, "rejects")));
		if (details.counts().updated() == 0 && left > 0) {
			tabs.setSelectedIndex(1);
		}
		add(tabs);
	}

	private static Div tab(Component content, Div downloads) {
		Div tab = new Div(downloads, content);
		tab.addClassName("stack");
		return tab;
	}

	private Div downloads(@Nullable Long run, List<JobRunFile> files, String kinds) {
		Div row = new Div();
		row.addClassName("row");
		files.stream().filter((file) -> file.kind().startsWith(kinds)).forEach((file) -> {
			Anchor link = new Anchor("api/runs/" + run + "/files/" + file.kind(), "");
			Span size = new Span(Formats.size(file.size(), getLocale()));
			size.addClassName("muted");
			link.add(Glyph.DOWNLOAD.draw(), new Span(file.name()), size);
			link.setRouterIgnore(true);
			link.addClassNames("row", "download");
			row.add(link);
		});
		row.setVisible(row.getComponentCount() > 0);
		return row;
	}

}
