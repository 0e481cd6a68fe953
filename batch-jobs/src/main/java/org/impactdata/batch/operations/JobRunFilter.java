package org.impactdata.batch.operations;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which runs to list.
 *
 * @param job name of the job, null for every job
 * @param states states to show, empty for every state
 * @param agentId who asked, null for everybody
 */
public record JobRunFilter(@Nullable String job, Set<JobRunState> states, @Nullable Long agentId) {

	public JobRunFilter {
		states = Set.copyOf(states);
	}

	public static JobRunFilter all() {
		return new JobRunFilter(null, Set.of(), null);
	}

	public static JobRunFilter ofJob(String job) {
		return new JobRunFilter(job, Set.of(), null);
	}

	/** Runs that wait, run or are being stopped. */
	public static JobRunFilter unfinished() {
		return new JobRunFilter(null, Set.of(JobRunState.QUEUED, JobRunState.RUNNING, JobRunState.STOPPING), null);
	}

}
