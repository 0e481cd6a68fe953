package org.impactdata.batch.schedule;

import java.time.Instant;

import org.impactdata.batch.BatchProperties;
import org.impactdata.batch.operations.RunExecution;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts Quartz in the processes that run jobs, and ends it without losing a run: runs
 * under way stop at their next commit and are queued again for another process.
 */
@Component
class JobScheduler implements SmartLifecycle {

	private static final long EVERY_RUN = -1;

	private static final long NO_RUN = 0;

	private final Scheduler scheduler;

	private final RunExecution execution;

	private final NodeRegistry nodes;

	private final RecoveryRounds recovery;

	private final BatchProperties properties;

	private volatile boolean running;

	private volatile long admitted = NO_RUN;

	JobScheduler(Scheduler scheduler, RunExecution execution, NodeRegistry nodes, RecoveryRounds recovery,
			BatchProperties properties) {
		this.scheduler = scheduler;
		this.execution = execution;
		this.nodes = nodes;
		this.recovery = recovery;
		this.properties = properties;
	}

	@Override
	public void start() {
		this.recovery.start();
		if (this.nodes.runsJobs()) {
			this.admitted = EVERY_RUN;
			startQuartz();
		}
		this.running = true;
	}

	/**
	 * Whether this process may execute the run; one it awaits ends its search for more.
	 */
	boolean admits(long run) {
		if (this.admitted == run) {
			standby();
			return true;
		}
		return this.admitted == EVERY_RUN;
	}

	/** Makes a process without a scheduler execute this one run. */
	void admitOnly(long run) {
		this.admitted = run;
		startQuartz();
	}

	@Override
	public void stop() {
		try {
			standby();
			handOver();
		}
		finally {
			this.recovery.stop();
			this.running = false;
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Last to start, first to stop: the database and Quartz's beans are still there. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

	private void handOver() {
		this.execution.handOver();
		Instant latest = Instant.now().plus(this.properties.jobs().stopWait());
		while (!this.execution.here().isEmpty() && Instant.now().isBefore(latest)) {
			pause();
		}
	}

	private void startQuartz() {
		try {
			this.scheduler.start();
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The scheduler could not be started", ex);
		}
	}

	private void standby() {
		try {
			this.scheduler.standby();
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The scheduler could not be halted", ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
