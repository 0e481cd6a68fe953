package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.function.Function;

import org.impactdata.batch.operations.JobProgress;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Runs phases one after the other over ranges of rows, a transaction a range. The
 * position is saved in the transaction that did the work, so that a process killed at any
 * instant goes on with the first range that was not committed.
 */
class RowPhasesTasklet implements Tasklet {

	private static final String PHASE = "phase";

	private static final String NEXT_ROW = "nextRow";

	private final Function<StepExecution, Work> work;

	private final int rangeSize;

	/**
	 * @param work what is to be done; asked at every range
	 * @param rangeSize rows a transaction
	 */
	RowPhasesTasklet(Function<StepExecution, Work> work, int rangeSize) {
		this.work = work;
		this.rangeSize = rangeSize;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
		StepExecution step = contribution.getStepExecution();
		ExecutionContext position = step.getExecutionContext();
		Work all = this.work.apply(step);
		int index = position.getInt(PHASE, 0);
		long from = position.getLong(NEXT_ROW, 1);
		if (index >= all.phases().size() || all.rows() == 0) {
			return RepeatStatus.FINISHED;
		}
		position.putLong(JobProgress.EXPECTED_TOTAL, all.rows());
		RowPhase phase = all.phases().get(index);
		long to = phase.whole() ? all.rows() : Math.min(all.rows(), from + this.rangeSize - 1);
		phase.work().apply(from, to);
		contribution.incrementWriteCount(all.finished(index, to) - all.finished(index, from - 1));
		boolean phaseEnded = to >= all.rows();
		position.putInt(PHASE, phaseEnded ? index + 1 : index);
		position.putLong(NEXT_ROW, phaseEnded ? 1 : to + 1);
		return RepeatStatus.continueIf(!phaseEnded || index + 1 < all.phases().size());
	}

	/**
	 * What is to be done.
	 *
	 * @param rows how many rows the import has
	 */
	record Work(List<RowPhase> phases, long rows) {

		/**
		 * How many rows the work done amounts to, a row being finished by all phases:
		 * what a person who looks on understands.
		 */
		long finished(int phase, long toRow) {
			return (phase * this.rows + toRow) / this.phases.size();
		}

	}

}
