package org.impactdata.batch.journalexport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.RunExecution;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.audit.JournalExtent;
import org.impactdata.domain.audit.JournalItem;
import org.impactdata.domain.audit.JournalQuery;
import org.impactdata.domain.audit.JournalService;
import org.impactdata.domain.database.ImpactFolders;
import org.impactdata.domain.media.StoredFiles;
import org.impactdata.reports.workbook.CsvTable;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Writes the journal page by page to a file of the run. Files of work in hand do not
 * outlive an attempt, and the next one may be elsewhere: it writes the same rows anew.
 */
@Component
class JournalExportTasklet implements Tasklet, StepExecutionListener {

	static final int PAGE = 1_000;

	/** Id of the newest row there was when the run first started. */
	private static final String LAST = "lastRow";

	/** Only rows with smaller ids are still to be written. */
	private static final String BEFORE = "beforeRow";

	private static final String WRITTEN = "writtenRows";

	/** The most that any attempt has written, so that none is counted twice. */
	private static final String COUNTED = "countedRows";

	private final JournalService journal;

	private final JobOperations jobs;

	private final StoredFiles files;

	private final ImpactFolders folders;

	JournalExportTasklet(JournalService journal, JobOperations jobs, StoredFiles files, ImpactFolders folders) {
		this.journal = journal;
		this.jobs = jobs;
		this.files = files;
		this.folders = folders;
	}

	@Override
	public void beforeStep(StepExecution step) {
		ExecutionContext context = step.getExecutionContext();
		if (!context.containsKey(LAST)) {
			JournalExtent extent = this.journal.exportExtent(query(step));
			context.putLong(LAST, extent.last());
			context.putLong(JobProgress.EXPECTED_TOTAL, extent.rows());
		}
		context.putLong(BEFORE, context.getLong(LAST) + 1);
		context.putLong(WRITTEN, 0);
		try {
			Files.createDirectories(this.folders.tmp());
			new CsvTable(Files.newOutputStream(file(step)), columns().headers()).close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
		StepExecution step = contribution.getStepExecution();
		ExecutionContext context = step.getExecutionContext();
		List<JournalItem> page = this.journal.exportPage(query(step), context.getLong(BEFORE), PAGE);
		append(file(step), page);
		long written = context.getLong(WRITTEN) + page.size();
		long counted = context.getLong(COUNTED, 0);
		context.putLong(WRITTEN, written);
		context.putLong(COUNTED, Math.max(counted, written));
		contribution.incrementWriteCount(Math.max(0, written - counted));
		if (page.size() == PAGE) {
			context.putLong(BEFORE, page.getLast().id());
			return RepeatStatus.CONTINUABLE;
		}
		keep(step);
		return RepeatStatus.FINISHED;
	}

	@Override
	public ExitStatus afterStep(StepExecution step) {
		try {
			Files.deleteIfExists(file(step));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return step.getExitStatus();
	}

	private static void append(Path file, List<JournalItem> page) {
		JournalColumns columns = columns();
		try (CsvTable table = CsvTable.goOn(Files.newOutputStream(file, StandardOpenOption.APPEND))) {
			page.forEach((item) -> table.add(columns.cells(item)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void keep(StepExecution step) {
		String name = columns().fileName(LocalDate.now().toString()) + ".csv";
		try (InputStream content = Files.newInputStream(file(step))) {
			this.jobs.attachFile(run(step), JournalExports.FILE,
					this.files.store(content, name, "text/csv", Long.MAX_VALUE).id());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(StepExecution step) {
		return this.folders.tmp().resolve("journal-export-" + run(step) + ".csv");
	}

	private static JournalQuery query(StepExecution step) {
		JobParameters parameters = step.getJobParameters();
		return QueryParameters.query((name) -> Objects.requireNonNullElse(parameters.getString(name), ""));
	}

	private static JournalColumns columns() {
		return new JournalColumns(Caller.current().language(), ZoneId.systemDefault());
	}

	private static long run(StepExecution step) {
		Long run = step.getJobParameters().getLong(RunExecution.RUN_ID);
		if (run == null) {
			throw new IllegalStateException("A run without its id");
		}
		return run;
	}

}
