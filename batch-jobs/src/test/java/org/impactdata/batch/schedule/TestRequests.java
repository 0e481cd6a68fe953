package org.impactdata.batch.schedule;

import java.util.HashMap;
import java.util.Map;

import org.impactdata.batch.operations.JobRequest;

/** Requests of the counting job. */
final class TestRequests {

	private TestRequests() {
	}

	/** Names and values in turn. */
	static JobRequest counting(String... parameters) {
		Map<String, String> texts = new HashMap<>();
		for (int index = 0; index < parameters.length; index += 2) {
			texts.put(parameters[index], parameters[index + 1]);
		}
		return new JobRequest(TestJobs.COUNTING, texts, "numbers");
	}

}
