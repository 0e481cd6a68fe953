package org.impactdata.batch.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.domain.database.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import org.springframework.test.annotation.DirtiesContext;

/** Runs among processes: this one is a shell, the workers are JVMs of their own. */
@DirtiesContext
@SpringBootTest(properties = { "impact.node.kind=SHELL", "impact.node.heartbeat=1s" })
@ExtendWith({ EmptyDatabase.class, ActingCaller.class })
@Import(TestJobs.class)
@Timeout(300)
class JobClusterFunctionalTests {

	@Autowired
	private JobOperations operations;

	@Autowired
	private ShellRunner runner;

	@Autowired
	private NodeRegistry nodes;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void everyRunIsExecutedByOneOfTwoWorkers() throws Exception {
		try (Worker first = Worker.start(); Worker second = Worker.start()) {
			await(first);
			await(second);
			// A process may be entered long before its scheduler looks for runs.
			Set<String> workers = new HashSet<>();
			while (workers.size() < 2) {
				workers.addAll(executeTen());
			}
		}
	}

	@Test
	void stopsInOneProcessAndGoesOnInAnother() throws Exception {
		long run;
		try (Worker worker = Worker.start()) {
			await(worker);
			run = request("1000", "50");
			awaitDone(run, "write");
			this.operations.stop(run);
			assertThat(end(run).state()).isEqualTo(JobRunState.STOPPED);
		}
		this.operations.restart(run);
		assertCompleted(run, 1000, 2);
		assertThat(this.operations.find(run).orElseThrow().nodeId()).isEqualTo(this.nodes.id());
	}

	@Test
	void isRestartedExactlyAfterTheWorkerWasKilledInEachStep() throws Exception {
		long run = request("1000", "50");
		for (String step : List.of("read", "write", "share")) {
			try (Worker worker = Worker.start()) {
				awaitDone(run, step);
				worker.kill();
				JobRunDetails ended = end(run);
				assertThat(ended.state()).isEqualTo(JobRunState.FAILED);
				assertThat(ended.failureCode()).isEqualTo("process-ended");
			}
			this.operations.restart(run);
		}
		assertCompleted(run, 1000, 4);
	}

	@Test
	void isHandedOverWhenTheWorkerIsEnded() throws Exception {
		long run;
		try (Worker worker = Worker.start()) {
			await(worker);
			run = request("1000", "50");
			awaitDone(run, "write");
			worker.end();
			awaitState(run, JobRunState.QUEUED);
		}
		assertCompleted(run, 1000, 2);
	}

	/**
	 * The workers of ten runs that last longer than a scheduler waits for its next look.
	 */
	private List<String> executeTen() throws InterruptedException {
		List<Long> runs = new ArrayList<>();
		for (int count = 0; count < 10; count++) {
			runs.add(request("200", "300"));
		}
		for (long run : runs) {
			assertCompleted(run, 200, 1);
		}
		return this.jdbc.queryForList("select node_id from job_run where id between ? and ?", String.class,
				runs.getFirst(), runs.getLast());
	}

	private void assertCompleted(long run, long rows, int attempts) throws InterruptedException {
		JobRunDetails ended = end(run);
		assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
		assertThat(ended.attempts()).isEqualTo(attempts);
		assertThat(this.jdbc.queryForList("select count(*) from test_number where run = ? group by step order by step",
				Long.class, run))
			.containsExactly(rows, rows, rows);
	}

	private JobRunDetails end(long run) throws InterruptedException {
		return this.runner.awaitEnd(run, (progress) -> {
		});
	}

	private long request(String rows, String pauseMillis) {
		return this.operations.request(TestRequests.counting("rows", rows, "pauseMillis", pauseMillis));
	}

	private void await(Worker worker) throws InterruptedException {
		while (this.nodes.nodes().stream().noneMatch((node) -> node.pid() == worker.pid())) {
			Thread.sleep(100);
		}
	}

	private void awaitState(long run, JobRunState state) throws InterruptedException {
		while (this.operations.progress(run).state() != state) {
			Thread.sleep(20);
		}
	}

	private void awaitDone(long run, String step) throws InterruptedException {
		JobProgress progress = this.operations.progress(run);
		while (!step.equals(progress.step()) || progress.done() == 0) {
			assertThat(progress.state().ended()).as("%s before %s", progress, step).isFalse();
			Thread.sleep(20);
			progress = this.operations.progress(run);
		}
	}

}
