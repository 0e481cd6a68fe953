package org.impactdata.batch.operations;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param job name of the job, as its {@link JobDescription} gives it
 * @param parameters texts by name, checked against the job's description before the run
 * is accepted
 * @param subject what the run is about, for a person (a file name), at most 255
 * characters; null when the job says enough
 */
public record JobRequest(String job, Map<String, String> parameters, @Nullable String subject) {

	public JobRequest {
		parameters = Map.copyOf(parameters);
	}

}
