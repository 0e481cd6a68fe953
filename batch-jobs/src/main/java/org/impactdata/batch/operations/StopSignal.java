package org.impactdata.batch.operations;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Marks the batch execution of a stopping run, which its steps notice at their next
 * commit, in whatever process. Only the job execution is written: the running process
 * alone writes its step executions, and would fail if somebody else did in between, as
 * {@code JobOperator.stop} does.
 */
@Component
class StopSignal {

	private static final int TRIES = 20;

	private final JobRunStore store;

	private final JobRepository repository;

	StopSignal(JobRunStore store, JobRepository repository) {
		this.store = store;
		this.repository = repository;
	}

	void send(long run) {
		for (int tries = 0; tries < TRIES && !sent(run); tries++) {
			Thread.onSpinWait();
		}
	}

	/** Whether nothing is left to do; false when the execution moved on in between. */
	private boolean sent(long run) {
		JobRunDetails details = this.store.find(run).orElseThrow();
		if (details.state() != JobRunState.STOPPING || details.jobExecutionId() == null) {
			return true;
		}
		JobExecution last = this.repository.getJobExecution(details.jobExecutionId());
		if (last == null || (last.getStatus() != BatchStatus.STARTING && last.getStatus() != BatchStatus.STARTED)) {
			return true;
		}
		last.setStatus(BatchStatus.STOPPING);
		try {
			this.repository.update(last);
			return true;
		}
		catch (OptimisticLockingFailureException ex) {
			return false;
		}
	}

}
