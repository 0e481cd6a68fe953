package org.impactdata.batch.schedule;

import java.util.function.Consumer;

import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;

import org.springframework.stereotype.Component;

/**
 * Waits for a run in a process that does not run jobs otherwise: follows it when a
 * console or worker is there, and executes it here when none is.
 */
@Component
public class ShellRunner {

	private static final long LOOK_EVERY_MILLIS = 250;

	private static final int WORKERS_EVERY_LOOKS = 8;

	private final JobOperations operations;

	private final NodeRegistry nodes;

	private final QuartzRunQueue queue;

	private final JobScheduler scheduler;

	ShellRunner(JobOperations operations, NodeRegistry nodes, QuartzRunQueue queue, JobScheduler scheduler) {
		this.operations = operations;
		this.nodes = nodes;
		this.queue = queue;
		this.scheduler = scheduler;
	}

	/**
	 * Waits until the run has ended.
	 * @param listener told the progress about four times a second, and once after the end
	 * @return the ended run
	 * @throws InterruptedException when the waiting thread is interrupted; the run goes
	 * on
	 * @throws JobOperationException when there is no such run
	 */
	public JobRunDetails awaitEnd(long run, Consumer<JobProgress> listener) throws InterruptedException {
		boolean here = false;
		for (int looks = 0;; looks++) {
			JobProgress progress = this.operations.progress(run);
			listener.accept(progress);
			if (progress.state().ended()) {
				return this.operations.find(run).orElseThrow();
			}
			if (!here && progress.state() == JobRunState.QUEUED && looks % WORKERS_EVERY_LOOKS == 0
					&& !this.nodes.anyRunsJobs()) {
				this.scheduler.admitOnly(run);
				this.queue.addFirst(run);
				here = true;
			}
			Thread.sleep(LOOK_EVERY_MILLIS);
		}
	}

	/** Whether somebody else would go on with the run if this process ended. */
	public boolean othersRunJobs() {
		return this.nodes.anyRunsJobs();
	}

}
