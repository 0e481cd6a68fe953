package org.impactdata.batch.operations;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list of runs.
 *
 * @param job name of the job
 * @param subject what the run is about, null when the job says enough
 * @param startedAt start of the latest attempt, null before the first
 * @param endedAt end of the latest attempt, null until then
 * @param failureCode key of the sentence, see {@link JobTexts#failure}; null unless
 * failed
 */
public record JobRunListItem(long id, String job, @Nullable String subject, JobRunState state, int attempts,
		String requestedBy, Instant requestedAt, @Nullable Instant startedAt, @Nullable Instant endedAt,
		@Nullable String failureCode) {
}
