package org.impactdata.batch.schedule;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobParameterType;
import org.impactdata.batch.operations.RunExecution;
import org.impactdata.batch.steps.RangeSource;
import org.impactdata.batch.steps.RangeSteps;
import org.impactdata.batch.steps.RangeWork;
import org.impactdata.batch.steps.RowRange;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A job with a decision, as the import has one, and three steps that write each number
 * once: by chunks, by ranges, and by ranges two at a time. A second write of a number
 * breaks the primary key.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestJobs {

	static final String COUNTING = "countingJob";

	private static final int SIZE = 100;

	private static final String INSERT = "insert into test_number (run, step, n) values (?, ?, ?)";

	@Bean
	JobDescription countingDescription() {
		return JobDescription.of(COUNTING, "messages.jobs")
			.required("rows", JobParameterType.NUMBER)
			.optional("pauseMillis", JobParameterType.NUMBER)
			.choice("failure", false, "disk-full", "disk-full-in-a-part", "deadlock")
			.step("read", 1)
			.step("write", 2)
			.step("share", 2);
	}

	@Bean
	Job countingJob(JobRepository repository, PlatformTransactionManager transactions, RangeSteps ranges,
			JdbcTemplate jdbc, NumberReader numbers) {
		jdbc.execute("create table if not exists test_number "
				+ "(run bigint, step varchar(10), n bigint, primary key (run, step, n))");
		RangeSource rows = (step) -> new RowRange(1, number(step, "rows"));
		JobExecutionDecider always = (job, step) -> new FlowExecutionStatus("ON");
		return new JobBuilder(COUNTING, repository).start(chunks(repository, transactions, jdbc, numbers))
			.next(ranges.step("write", rows, SIZE, work(jdbc, "write")))
			.next(always)
			.on("ON")
			.to(ranges.parallelStep("share", rows, SIZE, 2, work(jdbc, "share")))
			.end()
			.build();
	}

	/** Two runs read at the same time, each from its own. */
	@Bean
	@StepScope
	NumberReader numbers() {
		return new NumberReader();
	}

	private static Step chunks(JobRepository repository, PlatformTransactionManager transactions, JdbcTemplate jdbc,
			NumberReader numbers) {
		return new StepBuilder("read", repository).<Long, Long>chunk(SIZE)
			.transactionManager(transactions)
			.reader(numbers)
			.writer((chunk) -> {
				chunk.forEach((n) -> jdbc.update(INSERT, numbers.run(), "read", n));
				pause(numbers.pause());
			})
			.listener(numbers)
			.build();
	}

	private static RangeWork work(JdbcTemplate jdbc, String name) {
		Set<String> tried = ConcurrentHashMap.newKeySet();
		return (range, step) -> {
			for (long n = range.from(); n <= range.to(); n++) {
				jdbc.update(INSERT, run(step), name, n);
			}
			String failure = step.getJobParameters().getString("failure");
			if ("disk-full".equals(failure) || ("disk-full-in-a-part".equals(failure) && name.equals("share"))) {
				throw new IllegalStateException(new IOException("No space left on device"));
			}
			if ("deadlock".equals(failure) && tried.add(run(step) + ":" + range)) {
				throw new CannotAcquireLockException("Deadlock found when trying to get lock");
			}
			pause(number(step, "pauseMillis"));
		};
	}

	static long run(StepExecution step) {
		Long run = step.getJobParameters().getLong(RunExecution.RUN_ID);
		return (run != null) ? run : 0;
	}

	static long number(StepExecution step, String name) {
		String text = step.getJobParameters().getString(name);
		return (text != null) ? Long.parseLong(text) : 0;
	}

	/** Gives others time to look on, to stop and to kill. */
	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
