package org.impactdata.batch.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.ImportProposal;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunFile;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.tabular.TabularException;
import org.impactdata.domain.media.StoredFile;
import org.impactdata.domain.media.StoredFiles;
import org.jspecify.annotations.Nullable;

/** Imports of one command, one file after the other. */
final class ImportRun {

	private final Session session;

	private final AdherentImports imports;

	private final ImportReport report;

	private final PrintWriter err;

	private final Path output;

	ImportRun(Session session, ImportReport report, PrintWriter err, Path output) {
		this.session = session;
		this.imports = session.get(AdherentImports.class);
		this.report = report;
		this.err = err;
		this.output = output;
	}

	/**
	 * What became of one import.
	 *
	 * @param run the job's run
	 * @param details the import afterwards
	 * @param seconds from the request to the end
	 * @param files what was written to the output folder
	 */
	record Result(JobRunDetails run, ImportDetails details, double seconds, List<Path> files) {

		int exitCode() {
			if (this.run.state() != JobRunState.COMPLETED) {
				return ExitCode.FAILED;
			}
			boolean left = undo() ? this.details.kept() > 0 : this.details.counts().hasRejects();
			return left ? ExitCode.REJECTS : ExitCode.DONE;
		}

		boolean undo() {
			return Objects.equals(this.details.undoRunId(), this.run.id());
		}

	}

	/**
	 * Imports a file, or shows what that would do.
	 * @param dryRun most changed fields to show, null to write
	 */
	Result bringIn(Path file, ImportOptions options, @Nullable Integer dryRun)
			throws IOException, InterruptedException {
		long stored = store(file);
		long importId;
		ImportProposal proposal;
		try {
			importId = this.imports.register(stored);
			proposal = this.imports.propose(importId, options.overrides());
		}
		catch (TabularException ex) {
			throw new CommandFailure(ExitCode.FAILED,
					CommandTexts.text("import.unreadable", file, ex.text(CommandTexts.locale())));
		}
		this.report.reading(file.getFileName(), proposal, options.mapping(proposal), options.keepsUnmapped());
		this.imports.configure(importId, options.settings(proposal));
		Result result = follow(this.imports.start(importId, dryRun != null), importId);
		this.report.counts(result);
		if (dryRun != null) {
			this.report.changes(this.imports, importId, dryRun);
		}
		return result;
	}

	/** Follows an import, or its undo, that goes on. */
	Result resume(long run, long importId) throws IOException, InterruptedException {
		Result result = follow(run, importId);
		if (result.undo()) {
			this.report.undone(result.details(), this.imports.keptByUndo(importId));
		}
		else {
			this.report.counts(result);
		}
		return result;
	}

	/** Takes an import back. */
	Result undo(long importId) throws IOException, InterruptedException {
		Result result = follow(this.imports.undo(importId), importId);
		this.report.undone(result.details(), this.imports.keptByUndo(importId));
		return result;
	}

	private long store(Path file) throws IOException {
		if (!Files.isReadable(file) || Files.isDirectory(file)) {
			throw new CommandFailure(ExitCode.FAILED, CommandTexts.text("import.no-file", file));
		}
		try (InputStream content = Files.newInputStream(file)) {
			return this.session.get(StoredFiles.class)
				.store(content, file.getFileName().toString(), "application/octet-stream", Long.MAX_VALUE)
				.id();
		}
	}

	private Result follow(long run, long importId) throws IOException, InterruptedException {
		Instant start = Instant.now();
		try (RunWatch watch = new RunWatch(this.session, this.err, this.report.quiet())) {
			JobRunDetails ended = watch.follow(this.session, run);
			double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
			ImportDetails details = this.imports.find(importId).orElseThrow();
			return new Result(ended, details, seconds, deliver(run));
		}
	}

	private List<Path> deliver(long run) throws IOException {
		List<Path> delivered = new ArrayList<>();
		StoredFiles stored = this.session.get(StoredFiles.class);
		for (JobRunFile file : this.session.get(JobOperations.class).files(run)) {
			Files.createDirectories(this.output);
			StoredFile content = stored.find(file.storedFileId()).orElseThrow();
			Path target = free(file.name());
			Files.copy(stored.content(content), target);
			delivered.add(target);
		}
		return delivered;
	}

	/** Never over a file that is there. */
	private Path free(String name) {
		Path target = this.output.resolve(name);
		int dot = (name.lastIndexOf('.') > 0) ? name.lastIndexOf('.') : name.length();
		for (int i = 2; Files.exists(target); i++) {
			target = this.output.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
		}
		return target;
	}

}
