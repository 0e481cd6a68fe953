package org.impactdata.batch.schedule;

import java.util.List;
import java.util.Locale;

import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who asked for a run, stopped it, took it up again or gave it up. */
@DatabaseTest
@ExtendWith(ActingCaller.class)
@TestPropertySource(properties = "impact.node.heartbeat=1s")
@Import(TestJobs.class)
@Timeout(120)
class JobJournalFunctionalTests {

	@Autowired
	private JobOperations operations;

	@Autowired
	private List<JobDescription> jobs;

	@Autowired
	private ShellRunner runner;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void whatIsDoneToARunIsInTheJournalAndWhatIsRefusedIsNot() throws Exception {
		long run = this.operations.request(TestRequests.counting("rows", "1000", "pauseMillis", "100"));
		refused(() -> this.operations.restart(run));
		this.operations.stop(run);
		end(run, JobRunState.STOPPED);
		refused(() -> this.operations.stop(run));
		this.operations.restart(run);
		this.operations.stop(run);
		end(run, JobRunState.STOPPED);
		this.operations.abandon(run);
		refused(() -> this.operations.abandon(run));

		assertThat(this.jdbc.queryForList(
				"select concat_ws(' ', action, caller, origin, object_name) from journal "
						+ "where object_kind = 'JOB_RUN' and object_id = ? order by id",
				String.class, String.valueOf(run)))
			.isEqualTo(List.of("JOB_REQUESTED", "JOB_STOPPED", "JOB_RESTARTED", "JOB_STOPPED", "JOB_ABANDONED")
				.stream()
				.map((action) -> action + " Olga Opérateur SHELL " + TestJobs.COUNTING)
				.toList());
	}

	@Test
	void aRequestThatIsRolledBackIsInNeither() {
		long rows = journalled();
		this.transaction.executeWithoutResult((status) -> {
			this.operations.request(TestRequests.counting("rows", "1"));
			status.setRollbackOnly();
		});
		assertThat(journalled()).isEqualTo(rows);
	}

	@Test
	void theJournalCallsEveryJobWhatItIsCalledElsewhere() {
		assertThat(this.jobs).filteredOn((job) -> !job.name().equals(TestJobs.COUNTING))
			.isNotEmpty()
			.allSatisfy((job) -> {
				for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
					assertThat(DomainMessages.text(language, "job." + job.name())).isEqualTo(job.label(language));
				}
			});
	}

	private long journalled() {
		Long rows = this.jdbc.queryForObject("select count(*) from journal", Long.class);
		return (rows != null) ? rows : 0;
	}

	private void end(long run, JobRunState state) throws InterruptedException {
		assertThat(this.runner.awaitEnd(run, (progress) -> {
		}).state()).isEqualTo(state);
	}

	private static void refused(Runnable action) {
		assertThatExceptionOfType(JobOperationException.class).isThrownBy(action::run);
	}

}
