package org.impactdata.batch.operations;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Notes in {@code job_run} which batch execution an attempt is, before its first step, so
 * that it can be followed and stopped from any process.
 */
@Component
class ExecutionRecorder implements BeanPostProcessor, JobExecutionListener {

	private final ObjectProvider<JobRunStore> store;

	ExecutionRecorder(ObjectProvider<JobRunStore> store) {
		this.store = store;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof AbstractJob job) {
			job.registerJobExecutionListener(this);
		}
		return bean;
	}

	@Override
	public void beforeJob(JobExecution execution) {
		Long run = execution.getJobParameters().getLong(RunExecution.RUN_ID);
		if (run == null) {
			return;
		}
		JobRunStore runs = this.store.getObject();
		runs.recordExecution(run, execution.getId());
		boolean stopping = runs.find(run).filter((each) -> each.state() == JobRunState.STOPPING).isPresent();
		if (stopping) {
			// Asked between claim and start, when there was no execution to stop yet.
			execution.setStatus(BatchStatus.STOPPING);
		}
	}

}
