package org.impactdata.batch.steps;

import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.infrastructure.repeat.RepeatContext;
import org.springframework.batch.infrastructure.repeat.exception.ExceptionHandler;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Lets a step do a transaction again that the database rolled back because of others'
 * locks: a deadlock with somebody who edits, or a lock that was held for too long. The
 * step's position was rolled back with it. Whoever writes in parallel must expect that.
 */
public final class LockConflicts implements ExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(LockConflicts.class);

	private static final String COUNT = LockConflicts.class.getName();

	/** Of one attempt of a step; more than that is no coincidence. */
	private static final int MOST = 50;

	private static final int LONGEST_PAUSE_MILLIS = 400;

	@Override
	public void handleException(RepeatContext context, Throwable failure) throws Throwable {
		int count = (context.getAttribute(COUNT) instanceof Integer before) ? before + 1 : 1;
		if (!(failure instanceof PessimisticLockingFailureException) || count > MOST) {
			throw failure;
		}
		context.setAttribute(COUNT, count);
		logger.info("A transaction met others' locks and is done again: {}", failure.getMessage());
		Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
	}

}
