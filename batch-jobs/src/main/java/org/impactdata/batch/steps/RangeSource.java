package org.impactdata.batch.steps;

import org.springframework.batch.core.step.StepExecution;

/** Which rows a step handles. */
@FunctionalInterface
public interface RangeSource {

	/**
	 * All the rows; asked once, at the first start of the step, and kept for its
	 * restarts.
	 * @param step for the job's parameters
	 * @return the rows, empty when there are none
	 */
	RowRange rows(StepExecution step);

}
