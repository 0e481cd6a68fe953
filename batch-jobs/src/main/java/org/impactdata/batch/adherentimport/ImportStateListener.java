package org.impactdata.batch.adherentimport;

import java.util.Objects;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the import's own state in step with its run. */
@Component
class ImportStateListener implements JobExecutionListener {

	private final ImportStore imports;

	ImportStateListener(ImportStore imports) {
		this.imports = imports;
	}

	@Override
	public void beforeJob(JobExecution job) {
		this.imports.move(importId(job), ImportState.RUNNING, ImportState.DRAFT, ImportState.PREVIEWED,
				ImportState.FAILED, ImportState.RUNNING);
	}

	@Override
	public void afterJob(JobExecution job) {
		long id = importId(job);
		if (job.getStatus() != BatchStatus.COMPLETED) {
			this.imports.move(id, ImportState.FAILED, ImportState.RUNNING);
		}
		else if (Boolean.parseBoolean(job.getJobParameters().getString("dryRun"))) {
			this.imports.move(id, ImportState.PREVIEWED, ImportState.RUNNING);
		}
		else {
			this.imports.move(id, ImportState.APPLIED, ImportState.RUNNING);
		}
	}

	static long importId(JobExecution job) {
		return Long.parseLong(Objects.requireNonNull(job.getJobParameters().getString("importId")));
	}

}
