package org.impactdata.batch.searchindex;

import org.impactdata.batch.operations.JobProgress;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Brings the search up to date with everything written before the step: writes the index
 * here, or, when another process owns it, waits until that one has. What is still to be
 * written is in the database, so that a restart goes on with it.
 */
@Component
public class PendingChangesTasklet implements Tasklet {

	private static final String LATEST = "latestChange";

	private static final String PENDING = "pendingChanges";

	private static final int AT_ONCE = 20_000;

	private static final long OTHERS_NEED_MILLIS = 250;

	private final AdherentIndexUpdater updater;

	PendingChangesTasklet(AdherentIndexUpdater updater) {
		this.updater = updater;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws InterruptedException {
		ExecutionContext context = contribution.getStepExecution().getExecutionContext();
		if (!context.containsKey(LATEST)) {
			long latest = this.updater.latest();
			long all = this.updater.pending(latest);
			context.putLong(LATEST, latest);
			context.putLong(PENDING, all);
			context.putLong(JobProgress.EXPECTED_TOTAL, all);
		}
		long latest = context.getLong(LATEST);
		long before = context.getLong(PENDING);
		long written = this.updater.drain(AT_ONCE);
		boolean behind = this.updater.behind(latest);
		// Counted only when another process writes: counting takes long while there are
		// many.
		long pending = !behind ? 0 : (written > 0) ? Math.max(0, before - written) : this.updater.pending(latest);
		contribution.incrementWriteCount(Math.max(0, before - pending));
		context.putLong(PENDING, pending);
		if (written == 0 && behind) {
			Thread.sleep(OTHERS_NEED_MILLIS);
		}
		return RepeatStatus.continueIf(written > 0 || behind);
	}

}
