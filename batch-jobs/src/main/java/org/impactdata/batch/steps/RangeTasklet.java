package org.impactdata.batch.steps;

import org.impactdata.batch.operations.JobProgress;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Handles the rows of a step in order, one range a transaction; its position is kept in
 * the step's execution context, which Spring Batch commits together with the work.
 */
final class RangeTasklet implements Tasklet {

	static final String NEXT = "range.next";

	static final String LAST = "range.last";

	private final RangeSource source;

	private final int size;

	private final RangeWork work;

	RangeTasklet(RangeSource source, int size, RangeWork work) {
		this.source = source;
		this.size = size;
		this.work = work;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
		StepExecution step = contribution.getStepExecution();
		RowRange left = left(step);
		if (!left.isEmpty()) {
			RowRange range = left.first(this.size);
			this.work.handle(range, step);
			contribution.incrementWriteCount(range.size());
			step.getExecutionContext().putLong(NEXT, range.to() + 1);
		}
		return RepeatStatus.continueIf(left.size() > this.size);
	}

	private RowRange left(StepExecution step) {
		ExecutionContext context = step.getExecutionContext();
		if (!context.containsKey(LAST)) {
			put(context, this.source.rows(step));
		}
		return new RowRange(context.getLong(NEXT), context.getLong(LAST));
	}

	static void put(ExecutionContext context, RowRange rows) {
		context.putLong(NEXT, rows.from());
		context.putLong(LAST, rows.to());
		context.putLong(JobProgress.EXPECTED_TOTAL, rows.size());
	}

}
