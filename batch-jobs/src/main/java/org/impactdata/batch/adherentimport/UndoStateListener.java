package org.impactdata.batch.adherentimport;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the import's own state in step with the run that takes it back. */
@Component
class UndoStateListener implements JobExecutionListener {

	private final ImportStore imports;

	UndoStateListener(ImportStore imports) {
		this.imports = imports;
	}

	@Override
	public void beforeJob(JobExecution job) {
		this.imports.move(ImportStateListener.importId(job), ImportState.UNDOING, ImportState.APPLIED,
				ImportState.FAILED, ImportState.UNDOING);
	}

	@Override
	public void afterJob(JobExecution job) {
		if (job.getStatus() == BatchStatus.COMPLETED) {
			this.imports.undone(ImportStateListener.importId(job));
		}
	}

}
