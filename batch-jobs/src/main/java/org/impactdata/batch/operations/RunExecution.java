package org.impactdata.batch.operations;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.systemlog.CorrelationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Executes runs in the calling thread and records how they ended. */
@Component
public class RunExecution {

	/**
	 * The one identifying parameter: a run is one job instance, however many attempts.
	 */
	public static final String RUN_ID = "runId";

	private static final Logger logger = LoggerFactory.getLogger(RunExecution.class);

	private final JobRunStore store;

	private final JobCatalog catalog;

	private final JobOperator operator;

	private final JobRepository repository;

	private final RunQueue queue;

	private final StopSignal signal;

	private final TransactionOperations transaction;

	private final CallerAccess access;

	private final Set<Long> here = ConcurrentHashMap.newKeySet();

	private final Set<Long> handedOver = ConcurrentHashMap.newKeySet();

	RunExecution(JobRunStore store, JobCatalog catalog, JobOperator operator, JobRepository repository, RunQueue queue,
			StopSignal signal, TransactionOperations transaction, CallerAccess access) {
		this.store = store;
		this.catalog = catalog;
		this.operator = operator;
		this.repository = repository;
		this.queue = queue;
		this.signal = signal;
		this.transaction = transaction;
		this.access = access;
	}

	/**
	 * Claims the queued run, executes it to its end and records the end; does nothing
	 * when the run is no longer queued or another node has it.
	 * @param node id of this process
	 */
	public void execute(long run, String node) {
		if (!this.here.add(run)) {
			// A second trigger of a run this process executes must not end its being
			// here.
			return;
		}
		try {
			if (this.store.claim(run, node)) {
				JobRunDetails details = this.store.find(run).orElseThrow();
				Caller requester = new Caller(details.requestedBy(), Origin.valueOf(details.origin()),
						Locale.forLanguageTag(details.language()), details.agentId());
				record(run, node,
						CorrelationId.call(CorrelationId.ofRun(run), () -> requester.call(() -> attempt(details))));
			}
		}
		finally {
			this.here.remove(run);
			this.handedOver.remove(run);
		}
	}

	/** The runs this process is executing. */
	public Set<Long> here() {
		return Set.copyOf(this.here);
	}

	/**
	 * Stops every run of this process at its next commit and queues it again for another
	 * process, because this one is about to end.
	 */
	public void handOver() {
		for (long run : here()) {
			if (this.handedOver.add(run)) {
				if (this.store.move(run, JobRunState.STOPPING, JobRunState.RUNNING)) {
					this.signal.send(run);
				}
				else {
					this.handedOver.remove(run);
				}
			}
		}
	}

	/** The latest attempt of a run, null when Spring Batch has none. */
	@Nullable JobExecution latest(JobRunDetails run) {
		JobInstance instance = this.repository.getJobInstance(run.job(), identity(run.id()).toJobParameters());
		return (instance != null) ? this.repository.getLastJobExecution(instance) : null;
	}

	private Outcome attempt(JobRunDetails run) {
		try {
			Job job = this.catalog.job(run.job());
			JobDescription description = this.catalog.description(run.job());
			if (job == null || description == null) {
				return Outcome.failed(new FailureCause(FailureCause.UNKNOWN_JOB, run.job()));
			}
			if (!this.access.may(description.permission())) {
				return Outcome.failed(new FailureCause(FailureCause.RIGHT_WITHDRAWN, run.requestedBy()));
			}
			JobExecution last = latest(run);
			JobExecution ended = (last != null) ? this.operator.restart(last)
					: this.operator.start(job, parameters(run));
			return Outcome.of(ended);
		}
		catch (Throwable ex) {
			logger.error("Run {} of {} failed", run.id(), run.job(), ex);
			return Outcome.failed(FailureCause.of(ex, ""));
		}
	}

	private void record(long run, String node, Outcome outcome) {
		for (int patience = 1;; patience++) {
			try {
				this.transaction.executeWithoutResult((status) -> end(run, node, outcome));
				return;
			}
			catch (DataAccessException | TransactionException ex) {
				// Recovery takes over a run that this process no longer executes.
				if (patience == 10) {
					logger.error("The end of run {} could not be recorded", run, ex);
					return;
				}
				sleep();
			}
		}
	}

	private void end(long run, String node, Outcome outcome) {
		this.store.end(run, node, outcome.state(), outcome.failure());
		if (outcome.state() == JobRunState.STOPPED && this.handedOver.contains(run)
				&& this.store.move(run, JobRunState.QUEUED, JobRunState.STOPPED)) {
			this.queue.add(run);
		}
	}

	private static void sleep() {
		try {
			Thread.sleep(1_000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static JobParameters parameters(JobRunDetails run) {
		JobParametersBuilder builder = identity(run.id());
		for (Map.Entry<String, String> each : run.parameters().entrySet()) {
			builder.addString(each.getKey(), each.getValue(), false);
		}
		return builder.toJobParameters();
	}

	private static JobParametersBuilder identity(long run) {
		return new JobParametersBuilder().addLong(RUN_ID, run, true);
	}

	/** How an attempt ended. */
	record Outcome(JobRunState state, @Nullable FailureCause failure) {

		static Outcome failed(FailureCause cause) {
			return new Outcome(JobRunState.FAILED, cause);
		}

		static Outcome of(JobExecution execution) {
			BatchStatus status = execution.getStatus();
			if (status == BatchStatus.COMPLETED) {
				return new Outcome(JobRunState.COMPLETED, null);
			}
			if (status == BatchStatus.STOPPED || status == BatchStatus.STOPPING) {
				return new Outcome(JobRunState.STOPPED, null);
			}
			return failed(FailureCause.of(execution.getAllFailureExceptions(),
					execution.getExitStatus().getExitDescription()));
		}

	}

}
