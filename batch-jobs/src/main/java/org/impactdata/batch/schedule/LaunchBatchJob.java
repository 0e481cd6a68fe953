package org.impactdata.batch.schedule;

import org.impactdata.batch.operations.RunExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What Quartz fires: executes one run of any job, in Quartz's thread. */
class LaunchBatchJob implements Job {

	static final String RUN = "run";

	private final RunExecution execution;

	private final NodeRegistry nodes;

	private final JobScheduler scheduler;

	LaunchBatchJob(RunExecution execution, NodeRegistry nodes, JobScheduler scheduler) {
		this.execution = execution;
		this.nodes = nodes;
		this.scheduler = scheduler;
	}

	@Override
	public void execute(JobExecutionContext context) {
		long run = context.getMergedJobDataMap().getLongValue(RUN);
		if (this.scheduler.admits(run)) {
			this.execution.execute(run, this.nodes.id());
		}
	}

}
