package org.impactdata.batch.schedule;

import org.impactdata.batch.operations.JobProgress;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the numbers from 1 to as many as asked, from where the last attempt ended. */
class NumberReader implements ItemStreamReader<Long>, StepExecutionListener {

	private long run;

	private long rows;

	private long pause;

	private long last;

	@Override
	public void beforeStep(StepExecution step) {
		this.run = TestJobs.run(step);
		this.rows = TestJobs.number(step, "rows");
		this.pause = TestJobs.number(step, "pauseMillis");
		step.getExecutionContext().putLong(JobProgress.EXPECTED_TOTAL, this.rows);
	}

	@Override
	public void open(ExecutionContext context) {
		this.last = context.getLong("last", 0);
	}

	@Override
	public @Nullable Long read() {
		return (this.last < this.rows) ? ++this.last : null;
	}

	@Override
	public void update(ExecutionContext context) {
		context.putLong("last", this.last);
	}

	long run() {
		return this.run;
	}

	long pause() {
		return this.pause;
	}

}
