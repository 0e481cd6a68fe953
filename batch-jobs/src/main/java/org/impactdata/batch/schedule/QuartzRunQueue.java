package org.impactdata.batch.schedule;

import java.util.Date;

import org.impactdata.batch.operations.RunQueue;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One durable Quartz job, and one trigger for every run that waits, in the clustered JDBC
 * store: they are written in the transaction that accepts the run.
 */
@Component
class QuartzRunQueue implements RunQueue {

	private static final Logger logger = LoggerFactory.getLogger(QuartzRunQueue.class);

	private static final JobKey JOB = JobKey.jobKey("launchBatchJob", "impact");

	private static final String RUNS = "runs";

	/** Quartz takes the zero of its columns for no time at all. */
	private static final Date LONG_AGO = new Date(1_000);

	private static final int FIRST = Trigger.DEFAULT_PRIORITY + 1;

	private final Scheduler scheduler;

	private final TransactionOperations transaction;

	QuartzRunQueue(Scheduler scheduler, TransactionOperations transaction) {
		this.scheduler = scheduler;
		this.transaction = transaction;
	}

	@Override
	public void add(long run) {
		inTransaction(run, () -> store(run, new Date(), Trigger.DEFAULT_PRIORITY));
	}

	/** Puts the run before all others that wait. */
	void addFirst(long run) {
		inTransaction(run, () -> store(run, LONG_AGO, FIRST));
	}

	@Override
	public void remove(long run) {
		inTransaction(run, () -> this.scheduler.unscheduleJob(key(run)));
	}

	boolean contains(long run) {
		try {
			return this.scheduler.checkExists(key(run));
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The queue could not be read", ex);
		}
	}

	/** Quartz's locks last for a transaction, and it opens none of its own here. */
	private void inTransaction(long run, Change change) {
		this.transaction.executeWithoutResult((status) -> {
			try {
				change.make();
			}
			catch (SchedulerException ex) {
				throw new IllegalStateException("The place of run " + run + " in the queue could not be changed", ex);
			}
		});
	}

	private void store(long run, Date when, int priority) throws SchedulerException {
		Trigger trigger = TriggerBuilder.newTrigger()
			.withIdentity(key(run))
			.forJob(JOB)
			.usingJobData(LaunchBatchJob.RUN, String.valueOf(run))
			.startAt(when)
			.withPriority(priority)
			.withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionIgnoreMisfires())
			.build();
		if (!this.scheduler.checkExists(JOB)) {
			this.scheduler.addJob(job(), true);
		}
		this.scheduler.unscheduleJob(trigger.getKey());
		this.scheduler.scheduleJob(trigger);
		lookAfterCommit(trigger.getKey());
	}

	/** Quartz looks at once when something is queued, but before the commit. */
	private void lookAfterCommit(TriggerKey trigger) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					look(trigger);
				}
			});
		}
	}

	private void look(TriggerKey trigger) {
		try {
			if (this.scheduler.isStarted() && !this.scheduler.isInStandbyMode()) {
				this.scheduler.resumeTrigger(trigger);
			}
		}
		catch (SchedulerException ex) {
			logger.debug("The scheduler finds the run at its next look", ex);
		}
	}

	private static JobDetail job() {
		return JobBuilder.newJob(LaunchBatchJob.class).withIdentity(JOB).storeDurably().build();
	}

	private static TriggerKey key(long run) {
		return TriggerKey.triggerKey("run-" + run, RUNS);
	}

	/** A change of the queue. */
	@FunctionalInterface
	private interface Change {

		void make() throws SchedulerException;

	}

}
