package org.impactdata.batch.operations;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Everything known about one run but its progress and files.
 *
 * @param job name of the job
 * @param subject what the run is about, null when the job says enough
 * @param attempts how often it was started
 * @param jobExecutionId Spring Batch's id of the latest attempt, null before the first
 * @param nodeId the process of the latest attempt, null before the first
 * @param requestedBy name of who asked
 * @param agentId of the agent who asked, null when it was none
 * @param scopeId where who asked was allowed to, see {@code RecordedScopes}; null for
 * everywhere
 * @param origin where it was asked for: CONSOLE, SHELL, SCHEDULE or SYSTEM
 * @param language language of the person who asked: fr or en
 * @param startedAt start of the latest attempt, null before the first
 * @param endedAt end of the latest attempt, null until then
 * @param failureCode key of the sentence, see {@link JobTexts#failure}; null unless
 * failed
 * @param failureDetail class, message and stack of the failure, for a technician; null
 * unless failed
 */
public record JobRunDetails(long id, String job, Map<String, String> parameters, @Nullable String subject,
		JobRunState state, int attempts, @Nullable Long jobExecutionId, @Nullable String nodeId, String requestedBy,
		@Nullable Long agentId, @Nullable Long scopeId, String origin, String language, Instant requestedAt,
		@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable String failureCode,
		@Nullable String failureDetail) {
}
