package org.impactdata.batch.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRequest;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** One run from request to end, in one process. */
@DatabaseTest
@Import(TestJobs.class)
@Timeout(120)
class JobRunFunctionalTests {

	@Autowired
	private JobOperations operations;

	@Autowired
	private ShellRunner runner;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void completesAndShowsItsProgress() throws Exception {
		this.jdbc.update("delete from test_number");
		long run = this.operations.request(
				new JobRequest(TestJobs.COUNTING, Map.of("rows", "1000", "pauseMillis", "100"), "a thousand numbers"));
		List<JobProgress> seen = new ArrayList<>();
		JobRunDetails ended = this.runner.awaitEnd(run, seen::add);
		assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
		assertThat(this.jdbc.queryForList("select count(*) from test_number group by step order by step", Long.class))
			.containsExactly(1000L, 1000L, 1000L);
		assertThat(seen).allSatisfy((each) -> assertThat(each.done()).isBetween(0L, 1000L));
		assertThat(seen).extracting(JobProgress::fraction).isSorted().last().isEqualTo(1.0);
		assertThat(seen).extracting(JobProgress::stepNumber).isSorted();
		assertThat(seen).filteredOn((each) -> each.state() == JobRunState.RUNNING)
			.anyMatch((each) -> each.remaining() != null && each.rowsPerSecond() > 0);
	}

}
