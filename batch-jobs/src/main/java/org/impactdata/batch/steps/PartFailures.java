package org.impactdata.batch.steps;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Hands a part's failures to the job: the whole step says no more than that a part
 * failed.
 */
final class PartFailures implements StepExecutionListener {

	@Override
	public @Nullable ExitStatus afterStep(StepExecution part) {
		part.getFailureExceptions().forEach(part.getJobExecution()::addFailureException);
		return null;
	}

}
