package org.impactdata.batch.operations;

import java.util.List;
import java.util.Optional;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Job operations over {@code job_run}, the queue and Spring Batch's tables. */
@Service
class StoredJobOperations implements JobOperations {

	private final JobRunStore store;

	private final JobCatalog catalog;

	private final RunQueue queue;

	private final RunExecution execution;

	private final ProgressReader progress;

	private final RunAccess access;

	private final JobOperator operator;

	private final StopSignal signal;

	private final TransactionOperations transaction;

	private final Journal journal;

	StoredJobOperations(JobRunStore store, JobCatalog catalog, RunQueue queue, RunExecution execution,
			ProgressReader progress, RunAccess access, JobOperator operator, StopSignal signal,
			TransactionOperations transaction, Journal journal) {
		this.store = store;
		this.catalog = catalog;
		this.queue = queue;
		this.execution = execution;
		this.progress = progress;
		this.access = access;
		this.operator = operator;
		this.signal = signal;
		this.transaction = transaction;
		this.journal = journal;
	}

	@Override
	public List<JobDescription> descriptions() {
		return this.catalog.descriptions();
	}

	@Override
	public @Nullable JobDescription description(String job) {
		return this.catalog.description(job);
	}

	@Override
	@Transactional
	public long request(JobRequest request) {
		JobDescription job = this.catalog.description(request.job());
		if (job == null) {
			throw new JobOperationException("unknown-job", request.job());
		}
		@Nullable Long scope = this.access.requireRequest(job);
		ParameterCheck.check(job, request.parameters());
		long run = this.store.insert(request, Caller.current(), scope);
		this.queue.add(run);
		journal(JournalAction.JOB_REQUESTED, run, request.job());
		return run;
	}

	@Override
	public Optional<JobRunDetails> find(long run) {
		return this.store.find(run).filter(this.access::mayRead);
	}

	@Override
	public List<JobRunListItem> recent(JobRunFilter filter, int limit, @Nullable Long beforeId) {
		return this.store.recent(filter, this.access.reach(), Math.clamp(limit, 1, 1_000), beforeId);
	}

	@Override
	public JobProgress progress(long run) {
		JobRunDetails details = find(run).orElseThrow(() -> unknown(run));
		return this.progress.read(details, this.catalog.description(details.job()));
	}

	@Override
	public void stop(long run) {
		boolean running = Boolean.TRUE.equals(this.transaction.execute((status) -> {
			JobRunDetails details = locked(run);
			if (details.state() == JobRunState.STOPPING) {
				throw new JobOperationException("already-stopping", String.valueOf(run));
			}
			if (!details.state().stoppable()) {
				throw new JobOperationException("already-ended", String.valueOf(run));
			}
			journal(JournalAction.JOB_STOPPED, run, details.job());
			if (details.state() == JobRunState.QUEUED) {
				this.store.move(run, JobRunState.STOPPED, JobRunState.QUEUED);
				this.queue.remove(run);
				return false;
			}
			return this.store.move(run, JobRunState.STOPPING, JobRunState.RUNNING);
		}));
		if (running) {
			this.signal.send(run);
		}
	}

	@Override
	@Transactional
	public void restart(long run) {
		JobRunDetails details = locked(run);
		switch (details.state()) {
			case COMPLETED -> throw new JobOperationException("restart-completed", String.valueOf(run));
			case ABANDONED -> throw new JobOperationException("restart-abandoned", String.valueOf(run));
			case QUEUED, RUNNING, STOPPING -> throw new JobOperationException("restart-not-ended", String.valueOf(run));
			case STOPPED, FAILED -> {
				this.store.move(run, JobRunState.QUEUED, details.state());
				this.queue.add(run);
				journal(JournalAction.JOB_RESTARTED, run, details.job());
			}
		}
	}

	@Override
	@Transactional
	public void abandon(long run) {
		JobRunDetails details = locked(run);
		switch (details.state()) {
			case COMPLETED, ABANDONED -> throw new JobOperationException("abandon-completed", String.valueOf(run));
			case QUEUED, RUNNING, STOPPING -> throw new JobOperationException("abandon-not-ended", String.valueOf(run));
			case STOPPED, FAILED -> {
				abandonExecution(details);
				this.store.move(run, JobRunState.ABANDONED, details.state());
				journal(JournalAction.JOB_ABANDONED, run, details.job());
			}
		}
	}

	@Override
	@Transactional
	public void attachFile(long run, String kind, long storedFileId) {
		this.store.attach(run, kind, storedFileId);
	}

	@Override
	public boolean mayOperate(long run) {
		return this.store.find(run).filter(this.access::mayOperate).isPresent();
	}

	@Override
	public List<JobRunFile> files(long run) {
		JobRunDetails details = find(run).orElseThrow(() -> unknown(run));
		return this.access.mayHaveFiles(details) ? this.store.files(run) : List.of();
	}

	private void abandonExecution(JobRunDetails run) {
		JobExecution last = this.execution.latest(run);
		if (last == null) {
			return;
		}
		try {
			this.operator.abandon(last);
		}
		catch (JobExecutionAlreadyRunningException ex) {
			throw new JobOperationException("abandon-not-ended", String.valueOf(run.id()));
		}
	}

	private void journal(JournalAction action, long run, String job) {
		this.journal.write(JournalEvent.of(action, JournalObject.of(JournalObject.Kind.JOB_RUN, run, job)));
	}

	private JobRunDetails locked(long run) {
		JobRunDetails details = this.store.lock(run).orElseThrow(() -> unknown(run));
		this.access.requireOperate(details);
		return details;
	}

	private static JobOperationException unknown(long run) {
		return new JobOperationException("unknown-run", String.valueOf(run));
	}

}
