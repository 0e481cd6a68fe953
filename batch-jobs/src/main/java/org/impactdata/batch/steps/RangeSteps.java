package org.impactdata.batch.steps;

import org.impactdata.domain.systemlog.CorrelationId;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * Makes steps that handle numbered rows set-wise: ranges of a fixed size, one transaction
 * each. A step that was stopped or killed goes on exactly after its last commit; a stop
 * is noticed between two ranges; rows count towards the progress as they are committed.
 */
@Component
public class RangeSteps {

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	RangeSteps(JobRepository repository, PlatformTransactionManager transactions) {
		this.repository = repository;
		this.transactions = transactions;
	}

	/**
	 * A step that handles one range after the other.
	 * @param size rows in a range
	 */
	public Step step(String name, RangeSource source, int size, RangeWork work) {
		return new StepBuilder(name, this.repository).tasklet(new RangeTasklet(source, size, work), this.transactions)
			.exceptionHandler(new LockConflicts())
			.build();
	}

	/**
	 * A step that handles several ranges at once, each on its own connection and in its
	 * own transaction: the rows are cut into as many consecutive parts, and each part is
	 * handled range after range, reading what is committed. Two parts must not lock each
	 * other's rows for long.
	 * @param size rows in a range
	 * @param parallel parts, at least 2
	 */
	public Step parallelStep(String name, RangeSource source, int size, int parallel, RangeWork work) {
		PartSplitter splitter = new PartSplitter(name, this.repository, source, size);
		Step part = new StepBuilder(name, this.repository).listener(new PartFailures())
			.tasklet(new RangeTasklet((step) -> splitter.part(step, parallel), size, work), this.transactions)
			.transactionAttribute(readCommitted())
			.exceptionHandler(new LockConflicts())
			.build();
		return new StepBuilder(name, this.repository).partitioner(part)
			.splitter(splitter)
			.gridSize(parallel)
			.taskExecutor(executor(name, parallel))
			.build();
	}

	/** No locks on gaps between rows, where another part's rows may belong. */
	private static TransactionAttribute readCommitted() {
		DefaultTransactionAttribute attribute = new DefaultTransactionAttribute();
		attribute.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		return attribute;
	}

	private static TaskExecutor executor(String name, int parallel) {
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-");
		executor.setConcurrencyLimit(parallel);
		// The parts act for who asked for the run, as the whole step does. Wrapped one by
		// one: the console decides only later where a thread keeps who acts.
		executor.setTaskDecorator((task) -> new DelegatingSecurityContextRunnable(CorrelationId.carried(task)));
		return executor;
	}

}
