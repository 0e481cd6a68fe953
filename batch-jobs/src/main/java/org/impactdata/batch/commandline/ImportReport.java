package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ChangedField;
import org.impactdata.batch.adherentimport.ColumnMapping;
import org.impactdata.batch.adherentimport.ImportCounts;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.ImportProposal;
import org.impactdata.batch.adherentimport.KeptAdherent;
import org.impactdata.batch.adherentimport.RowChanges;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.tabular.TabularFormat;
import org.impactdata.batch.tabular.TabularNotice;

/** Tells about imports: lines for a person, or one JSON object for a program. */
final class ImportReport {

	private static final int MOST_KEPT_SHOWN = 50;

	private final PrintWriter out;

	private final boolean json;

	private final Locale locale = CommandTexts.locale();

	ImportReport(PrintWriter out, boolean json) {
		this.out = out;
		this.json = json;
	}

	boolean quiet() {
		return this.json;
	}

	void reading(Path file, ImportProposal proposal, ColumnMapping mapping, boolean keepsUnmapped) {
		TabularFormat format = proposal.sample().format();
		if (format.kind() == TabularFormat.Kind.CSV) {
			line("import.csv", file, format.charset(), (format.separator() == '\t') ? "tab" : format.separator(),
					format.dateOrder().name().toLowerCase(Locale.ROOT));
		}
		else {
			line("import.workbook", file, format.kind(), String.valueOf(format.sheet()));
		}
		for (TabularNotice notice : proposal.sample().notices()) {
			print("  " + notice.text(this.locale));
		}
		line("import.columns",
				Stream
					.concat(mapping.fields()
						.entrySet()
						.stream()
						.map((column) -> column.getKey() + " → " + column.getValue().label(this.locale)),
							mapping.customFields()
								.entrySet()
								.stream()
								.map((column) -> column.getKey() + " → "
										+ proposal.customField(column.getValue(), this.locale)))
					.collect(Collectors.joining(", ")));
		if (!mapping.unmapped().isEmpty()) {
			line(keepsUnmapped ? "import.kept" : "import.ignored", String.join(", ", mapping.unmapped()));
		}
	}

	void counts(ImportRun.Result result) {
		if (result.run().state() == JobRunState.COMPLETED) {
			ImportCounts counts = result.details().counts();
			line("import.counts", Long.toString(result.details().id()), Long.toString(result.run().id()), counts.read(),
					counts.created(), counts.updated(), counts.unchanged(), counts.duplicates(), counts.rejected(),
					result.seconds());
		}
		result.files().forEach((file) -> line("import.file", file));
	}

	void changes(AdherentImports imports, long importId, int most) {
		int shown = 0;
		long row = 0;
		while (shown < most) {
			List<RowChanges> changed = imports.changes(importId, row, 100);
			if (changed.isEmpty()) {
				return;
			}
			for (RowChanges each : changed) {
				for (ChangedField field : each.fields()) {
					if (shown++ < most) {
						line("import.change", Long.toString(field.line()), field.identifiant(), field.name(),
								field.label(this.locale), Objects.requireNonNullElse(field.oldText(this.locale), ""),
								Objects.requireNonNullElse(field.newText(this.locale), ""));
					}
				}
				row = each.row();
			}
		}
	}

	void undone(ImportDetails details, List<KeptAdherent> kept) {
		line("import.undone", Long.toString(details.id()), details.undone(), details.kept());
		kept.stream()
			.limit(MOST_KEPT_SHOWN)
			.forEach((adherent) -> print("  " + adherent.identifiant() + "  " + adherent.name()));
	}

	/** The object of one import. */
	void json(ImportRun.Result result) {
		if (this.json) {
			this.out.println(Json.line(object(result)));
		}
	}

	/** The imports of several files under one object, with what kept others out. */
	void json(List<ImportRun.Result> results, Map<Path, String> failed) {
		if (this.json) {
			Map<String, Object> object = new LinkedHashMap<>();
			object.put("imports", results.stream().map(ImportReport::object).toList());
			object.put("failed",
					failed.entrySet()
						.stream()
						.map((each) -> Map.of("file", each.getKey().toString(), "reason", each.getValue()))
						.toList());
			this.out.println(Json.line(object));
		}
	}

	private static Map<String, Object> object(ImportRun.Result result) {
		ImportCounts counts = result.details().counts();
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("run", result.run().id());
		object.put("import", result.details().id());
		object.put("file", result.details().fileName());
		object.put("state", result.details().state());
		object.put("read", counts.read());
		object.put("created", counts.created());
		object.put("updated", counts.updated());
		object.put("unchanged", counts.unchanged());
		object.put("duplicates", counts.duplicates());
		object.put("rejected", counts.rejected());
		if (result.undo()) {
			object.put("undone", result.details().undone());
			object.put("kept", result.details().kept());
		}
		object.put("seconds", result.seconds());
		object.put("files",
				result.files().stream().map((file) -> file.toAbsolutePath().normalize().toString()).toList());
		return object;
	}

	private void line(String key, Object... arguments) {
		print(CommandTexts.text(key, arguments));
	}

	private void print(String text) {
		if (!this.json) {
			this.out.println(text);
		}
	}

}
