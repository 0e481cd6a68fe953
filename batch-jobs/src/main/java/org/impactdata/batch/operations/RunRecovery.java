package org.impactdata.batch.operations;

import java.util.List;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Settles runs whose process is gone, so that they can be restarted. */
@Component
public class RunRecovery {

	private static final Logger logger = LoggerFactory.getLogger(RunRecovery.class);

	private final JobRunStore store;

	private final RunExecution execution;

	private final JobOperator operator;

	private final TransactionOperations transaction;

	RunRecovery(JobRunStore store, RunExecution execution, JobOperator operator, TransactionOperations transaction) {
		this.store = store;
		this.execution = execution;
		this.operator = operator;
		this.transaction = transaction;
	}

	/**
	 * Ends every run whose node is gone: as failed and restartable, or as its batch
	 * execution had ended when only the note of it was lost.
	 * @param node id of this process, whose own runs are settled when no thread executes
	 * them
	 * @param gone whether the node of the given id has ended
	 * @return the runs that were settled
	 */
	public List<Long> settle(String node, Predicate<String> gone) {
		return this.store.underWay()
			.entrySet()
			.stream()
			.filter((each) -> each.getValue().equals(node) ? !this.execution.here().contains(each.getKey())
					: gone.test(each.getValue()))
			.filter((each) -> settle(each.getKey(), each.getValue()))
			.map((each) -> each.getKey())
			.toList();
	}

	/** The runs that wait for a worker, the oldest first. */
	public List<Long> queued() {
		return this.store.queued();
	}

	private boolean settle(long run, String node) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			JobRunDetails details = this.store.lock(run).orElse(null);
			if (details == null || !node.equals(details.nodeId()) || details.state().ended()
					|| details.state() == JobRunState.QUEUED) {
				return false;
			}
			JobExecution last = this.execution.latest(details);
			FailureCause ended = new FailureCause(FailureCause.PROCESS_ENDED, "node " + node);
			RunExecution.Outcome outcome = RunExecution.Outcome.failed(ended);
			if (last != null && last.isRunning()) {
				this.operator.recover(last);
			}
			else if (last != null && last.getEndTime() != null && belongsTo(details, last)) {
				outcome = RunExecution.Outcome.of(last);
			}
			this.store.end(run, node, outcome.state(), outcome.failure());
			logger.warn("Run {} of {}: node {} is gone, the run is {} now", run, details.job(), node, outcome.state());
			return true;
		}));
	}

	private static boolean belongsTo(JobRunDetails run, JobExecution last) {
		return run.jobExecutionId() != null && run.jobExecutionId() == last.getId();
	}

}
