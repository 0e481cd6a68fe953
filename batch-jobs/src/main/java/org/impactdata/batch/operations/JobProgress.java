package org.impactdata.batch.operations;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is, as of its last commit.
 *
 * @param step name of the current or last step, null before the first
 * @param stepNumber which of the job's steps it is, from 1; 0 before the first
 * @param stepCount how many steps the job has, as far as known
 * @param done rows the current step has handled, over all attempts
 * @param total rows the current step will have handled; null when the step did not say
 * ({@link JobProgress#EXPECTED_TOTAL})
 * @param rowsPerSecond speed of the current step in this attempt; 0 when not known
 * @param remaining time the current step still needs at that speed; null when not known
 * @param fraction part of the whole job that is done, 0 to 1
 * @param steps every step begun so far, in the job's order
 */
public record JobProgress(long run, JobRunState state, @Nullable String step, int stepNumber, int stepCount, long done,
		@Nullable Long total, double rowsPerSecond, @Nullable Duration remaining, double fraction,
		List<StepProgress> steps) {

	/**
	 * Key under which a step's or a job's execution context names the rows to come, as a
	 * {@code long}. For several steps of one job: the step's own context, else the job's
	 * under {@code expectedTotal.<step>}, else the job's under this key.
	 */
	public static final String EXPECTED_TOTAL = "expectedTotal";

	public JobProgress {
		steps = List.copyOf(steps);
	}

	/**
	 * One step.
	 *
	 * @param state Spring Batch's status of its latest attempt
	 * @param done rows handled, over all attempts
	 * @param total rows to handle, null when not said
	 * @param rowsPerSecond speed in the latest attempt; 0 when not known
	 */
	public record StepProgress(String name, String state, long done, @Nullable Long total, double rowsPerSecond) {
	}

}
