package org.impactdata.console.security;

import org.impactdata.domain.systemlog.CorrelationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes failures to the log under the id of the request, which the screen or the answer
 * shows, so that the two can be brought together.
 */
final class FailureLog {

	private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

	private FailureLog() {
	}

	/**
	 * Logs a failure.
	 * @param failure what happened
	 * @return the id to show, eight characters
	 */
	static String write(Throwable failure) {
		String current = CorrelationId.current();
		String id = (current != null) ? current : CorrelationId.next();
		return CorrelationId.call(id, () -> {
			log.error("Failure {}", id, failure);
			return id;
		});
	}

}
