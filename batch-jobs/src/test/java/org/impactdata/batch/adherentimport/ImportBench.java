package org.impactdata.batch.adherentimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.schedule.ShellRunner;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.media.StoredFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs imports the way the shell does. */
@Component
class ImportBench {

	private static final Caller OPERATOR = new Caller("Test", Origin.SHELL, Locale.FRENCH);

	private final AdherentImports imports;

	private final StoredFiles files;

	private final ShellRunner runner;

	private final JobOperations jobs;

	private final Caller caller;

	@Autowired
	ImportBench(AdherentImports imports, StoredFiles files, ShellRunner runner, JobOperations jobs) {
		this(imports, files, runner, jobs, OPERATOR);
	}

	private ImportBench(AdherentImports imports, StoredFiles files, ShellRunner runner, JobOperations jobs,
			Caller caller) {
		this.imports = imports;
		this.files = files;
		this.runner = runner;
		this.jobs = jobs;
		this.caller = caller;
	}

	/** The same, in the name of an agent. */
	ImportBench as(long agentId) {
		return new ImportBench(this.imports, this.files, this.runner, this.jobs,
				new Caller("Agent " + agentId, Origin.CONSOLE, Locale.FRENCH, agentId));
	}

	static <T> T asOperator(java.util.function.Supplier<T> action) {
		return OPERATOR.call(action);
	}

	static ImportSettings creatingOrganizations(ImportSettings settings) {
		return new ImportSettings(settings.format(), settings.mapping(), settings.customFields(), settings.unmapped(),
				settings.mode(), settings.matchKeys(), settings.emptyClears(), true, settings.region());
	}

	ImportDetails run(String csv) {
		return run(csv, UnaryOperator.identity());
	}

	ImportDetails run(String csv, UnaryOperator<ImportSettings> change) {
		return run(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "adherents.csv", change, false);
	}

	ImportDetails dryRun(String csv) {
		return run(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "adherents.csv",
				UnaryOperator.identity(), true);
	}

	ImportDetails run(Path file, UnaryOperator<ImportSettings> change) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return run(content, String.valueOf(file.getFileName()), change, false);
		}
	}

	private ImportDetails run(InputStream content, String name, UnaryOperator<ImportSettings> change, boolean dryRun) {
		return this.caller.call(() -> {
			long file = this.files.store(content, name, "text/csv", Long.MAX_VALUE).id();
			long id = this.imports.register(file);
			ImportSettings settings = this.imports.find(id).orElseThrow().settings();
			this.imports.configure(id, change.apply(settings));
			await(this.imports.start(id, dryRun));
			return this.imports.find(id).orElseThrow();
		});
	}

	ImportDetails undo(long importId) {
		return this.caller.call(() -> {
			await(this.imports.undo(importId));
			return this.imports.find(importId).orElseThrow();
		});
	}

	ImportDetails find(long importId) {
		return this.caller.call(() -> this.imports.find(importId).orElseThrow());
	}

	List<RowChanges> changes(long importId) {
		return this.caller.call(() -> this.imports.changes(importId, 0, 1000));
	}

	List<RejectedRow> rejects(long importId) {
		return this.caller.call(() -> this.imports.rejects(importId, 0, 1000));
	}

	List<KeptAdherent> kept(long importId) {
		return this.caller.call(() -> this.imports.keptByUndo(importId));
	}

	List<ImportListItem> recent() {
		return this.caller.call(() -> this.imports.recent(10, null));
	}

	private void await(long run) {
		JobRunDetails ended = end(run);
		assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
	}

	/** Waits for the end of a run, good or bad. */
	JobRunDetails end(long run) {
		try {
			return this.runner.awaitEnd(run, (progress) -> {
			});
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The text of a file a run left. */
	String file(ImportDetails details, ImportFileKind kind) {
		return this.caller.call(() -> {
			long id = this.jobs.files(details.run())
				.stream()
				.filter((file) -> file.kind().equals(kind.key()))
				.findAny()
				.orElseThrow()
				.storedFileId();
			try {
				return Files.readString(this.files.content(this.files.find(id).orElseThrow()));
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
