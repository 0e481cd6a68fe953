package org.impactdata.batch.adherentimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.domain.database.ImpactFolders;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Stores the files of a run: rejects and changes, where there are any. A restart writes
 * them again from the beginning.
 */
@Component
class ResultFilesTasklet implements Tasklet {

	private final ImportStore imports;

	private final ResultFiles results;

	private final ImportFiles files;

	private final JobOperations jobs;

	private final ImpactFolders folders;

	ResultFilesTasklet(ImportStore imports, ResultFiles results, ImportFiles files, JobOperations jobs,
			ImpactFolders folders) {
		this.imports = imports;
		this.results = results;
		this.files = files;
		this.jobs = jobs;
		this.folders = folders;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
		long id = AdherentImportSteps.importId(contribution.getStepExecution());
		if (!AdherentImportSteps.dryRun(contribution.getStepExecution())) {
			this.imports.applied(id);
		}
		ImportDetails details = this.imports.get(id);
		long run = details.run();
		Locale locale = this.jobs.find(run).map((job) -> Locale.of(job.language())).orElse(Locale.FRENCH);
		try {
			Files.createDirectories(this.folders.tmp());
			Path folder = Files.createTempDirectory(this.folders.tmp(), "import-");
			try {
				write(details, run, locale, folder);
			}
			finally {
				delete(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return RepeatStatus.FINISHED;
	}

	private void write(ImportDetails details, long run, Locale locale, Path folder) {
		String base = details.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "");
		if (details.counts().hasRejects()) {
			Path csv = folder.resolve("rejects.csv");
			Path workbook = folder.resolve("rejects.xlsx");
			this.results.writeRejects(details, locale, csv, workbook);
			String name = ImportTexts.text(locale, "rejects.file", base);
			keep(run, ImportFileKind.REJECTS_CSV, csv, name);
			keep(run, ImportFileKind.REJECTS_XLSX, workbook, name);
		}
		if (details.counts().updated() > 0) {
			Path csv = folder.resolve("changes.csv");
			this.results.writeChanges(details, locale, csv);
			keep(run, ImportFileKind.CHANGES_CSV, csv, ImportTexts.text(locale, "changes.file", base));
		}
	}

	private void keep(long run, ImportFileKind kind, Path file, String name) {
		this.jobs.attachFile(run, kind.key(), this.files.store(file, name + kind.extension(), kind.mediaType()));
	}

	private static void delete(Path folder) throws IOException {
		for (String name : new String[] { "rejects.csv", "rejects.xlsx", "changes.csv" }) {
			Files.deleteIfExists(folder.resolve(name));
		}
		Files.deleteIfExists(folder);
	}

}
