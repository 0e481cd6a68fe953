package org.impactdata.console.security;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes failures to the log under a short id that the screen or the answer shows, so
 * that the two can be brought together.
 */
final class FailureLog {

	private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

	private static final SecureRandom RANDOM = new SecureRandom();

	private FailureLog() {
	}

	/**
	 * Logs a failure.
	 * @param failure what happened
	 * @return the id to show, eight characters
	 */
	static String write(Throwable failure) {
		byte[] bytes = new byte[4];
		RANDOM.nextBytes(bytes);
		String id = HexFormat.of().formatHex(bytes);
		log.error("Failure {}", id, failure);
		return id;
	}

}
