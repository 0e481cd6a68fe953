package org.impactdata.batch.steps;

import org.springframework.batch.core.step.StepExecution;

/** What a step does with one range of rows, inside the range's transaction. */
@FunctionalInterface
public interface RangeWork {

	/**
	 * Handles the rows. Everything it writes through the application's DataSource commits
	 * together with the step's position.
	 * @param range the rows, at most as many as the step's size
	 * @param step for the job's parameters; its context belongs to the step
	 */
	void handle(RowRange range, StepExecution step);

}
