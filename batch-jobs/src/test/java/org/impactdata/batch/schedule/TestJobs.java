package org.impactdata.batch.schedule;

import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobParameterType;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.steps.RangeSource;
import org.impactdata.batch.steps.RangeSteps;
import org.impactdata.batch.steps.RangeWork;
import org.impactdata.batch.steps.RowRange;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A job of three steps that writes each number once: one by chunks, one by ranges, one by
 * ranges two at a time. A second write of a number breaks the primary key.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestJobs {

	static final String COUNTING = "countingJob";

	static final int SIZE = 100;

	@Bean
	JobDescription countingDescription() {
		return JobDescription.of(COUNTING, "messages.jobs")
			.required("rows", JobParameterType.NUMBER)
			.optional("pauseMillis", JobParameterType.NUMBER)
			.choice("failure", false, "disk-full")
			.step("read", 1)
			.step("write", 2)
			.step("share", 2);
	}

	@Bean
	Job countingJob(JobRepository repository, PlatformTransactionManager transactions, RangeSteps ranges,
			JdbcTemplate jdbc) {
		jdbc.execute("create table if not exists test_number (step varchar(10), n bigint, primary key (step, n))");
		RangeSource rows = (step) -> new RowRange(1, number(step, "rows"));
		Numbers numbers = new Numbers();
		Step read = new StepBuilder("read", repository).<Long, Long>chunk(SIZE)
			.transactionManager(transactions)
			.reader(numbers)
			.writer((chunk) -> {
				chunk.forEach((n) -> jdbc.update("insert into test_number values ('read', ?)", n));
				Pause.of(numbers.pause);
			})
			.listener(numbers)
			.build();
		return new JobBuilder(COUNTING, repository).start(read)
			.next(ranges.step("write", rows, SIZE, work(jdbc, "write")))
			.next(ranges.parallelStep("share", rows, SIZE, 2, work(jdbc, "share")))
			.build();
	}

	private static RangeWork work(JdbcTemplate jdbc, String name) {
		return (range, step) -> {
			for (long n = range.from(); n <= range.to(); n++) {
				jdbc.update("insert into test_number values (?, ?)", name, n);
			}
			if ("disk-full".equals(step.getJobParameters().getString("failure"))) {
				throw new IllegalStateException(new java.io.IOException("No space left on device"));
			}
			Pause.of(number(step, "pauseMillis"));
		};
	}

	private static long number(StepExecution step, String name) {
		String text = step.getJobParameters().getString(name);
		return (text != null) ? Long.parseLong(text) : 0;
	}

	/** Reads the numbers from 1, restartable. */
	private static final class Numbers
			implements ItemStreamReader<Long>, org.springframework.batch.core.listener.StepExecutionListener {

		private long rows;

		private long pause;

		private long last;

		@Override
		public void beforeStep(StepExecution step) {
			this.rows = number(step, "rows");
			this.pause = number(step, "pauseMillis");
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

	}

	/** Gives other processes time to look on. */
	private static final class Pause {

		private Pause() {
		}

		static void of(long millis) {
			try {
				Thread.sleep(millis);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
