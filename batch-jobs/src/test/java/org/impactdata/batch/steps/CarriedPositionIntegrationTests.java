package org.impactdata.batch.steps;

import java.util.Objects;

import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A step's position survives whatever moment its process is killed at. */
@DatabaseTest
class CarriedPositionIntegrationTests {

	private static final String STEP = "apply:part1";

	@Autowired
	private JobRepository repository;

	@Test
	void aStepKilledAsItIsRestartedKeepsItsPosition() {
		JobInstance instance = instance(1);
		end(enter(instance), BatchStatus.FAILED, 830);
		// Killed as soon as Spring Batch has entered the step, twice.
		fail(enter(instance));
		fail(enter(instance));
		assertThat(last(instance).getExecutionContext().getLong(RangeTasklet.NEXT)).isEqualTo(830);
	}

	@Test
	void aStepThatIsDoneAgainAfterItsEndBeginsAnew() {
		JobInstance instance = instance(2);
		end(enter(instance), BatchStatus.COMPLETED, 1_600);
		fail(enter(instance));
		assertThat(last(instance).getExecutionContext().containsKey(RangeTasklet.NEXT)).isFalse();
	}

	private JobInstance instance(long run) {
		return this.repository.createJobInstance("positionJob", parameters(run));
	}

	private static JobParameters parameters(long run) {
		return new JobParametersBuilder().addLong("runId", run).toJobParameters();
	}

	private StepExecution enter(JobInstance instance) {
		JobExecution execution = this.repository.createJobExecution(instance, parameters(instance.getId()),
				new ExecutionContext());
		return this.repository.createStepExecution(STEP, execution);
	}

	private void end(StepExecution step, BatchStatus status, long next) {
		step.setExecutionContext(new ExecutionContext());
		step.getExecutionContext().putLong(RangeTasklet.NEXT, next);
		this.repository.updateExecutionContext(step);
		step.setStatus(status);
		this.repository.update(step);
	}

	private void fail(StepExecution step) {
		step.setStatus(BatchStatus.FAILED);
		this.repository.update(step);
	}

	private StepExecution last(JobInstance instance) {
		return Objects.requireNonNull(this.repository.getLastStepExecution(instance, STEP));
	}

}
