package org.impactdata.batch.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRequest;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunFilter;
import org.impactdata.batch.operations.JobRunListItem;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.operations.JobTexts;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentDetails;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.AssignmentService;
import org.impactdata.domain.role.RoleService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Runs from request to end, in one process. */
@DatabaseTest
@ExtendWith(ActingCaller.class)
@TestPropertySource(properties = "impact.node.heartbeat=1s")
@Import(TestJobs.class)
@Timeout(120)
class JobRunFunctionalTests {

	@Autowired
	private JobOperations operations;

	@Autowired
	private ShellRunner runner;

	@Autowired
	private RoleService roles;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private AgentService agents;

	@Autowired
	private UserDetailsService signIn;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void completesAndShowsItsProgress() throws Exception {
		long run = request("rows", "1000", "pauseMillis", "100");
		List<JobProgress> seen = new ArrayList<>();
		JobRunDetails ended = this.runner.awaitEnd(run, seen::add);
		assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
		assertThat(ended.attempts()).isOne();
		assertThat(written(run)).containsExactly(1000L, 1000L, 1000L);
		assertThat(seen).allSatisfy((each) -> assertThat(each.done()).isBetween(0L, 1000L));
		assertThat(seen).extracting(JobProgress::fraction).isSorted().last().isEqualTo(1.0);
		assertThat(seen).extracting(JobProgress::stepNumber).isSorted();
		assertThat(seen).filteredOn((each) -> each.state() == JobRunState.RUNNING)
			.anyMatch((each) -> each.remaining() != null && each.rowsPerSecond() > 0);
	}

	@Test
	void refusesWhatTheDescriptionDoesNotAllow() {
		long before = count();
		refused("unknown-job", new JobRequest("nothing", Map.of(), null));
		refused("parameter-missing", new JobRequest(TestJobs.COUNTING, Map.of(), null));
		refused("parameter-not-number", new JobRequest(TestJobs.COUNTING, Map.of("rows", "many"), null));
		refused("parameter-unknown", new JobRequest(TestJobs.COUNTING, Map.of("rows", "1", "speed", "9"), null));
		refused("parameter-not-choice", new JobRequest(TestJobs.COUNTING, Map.of("rows", "1", "failure", "x"), null));
		assertThat(count()).isEqualTo(before);
	}

	@Test
	void saysWhyAPartOfAStepFailed() throws Exception {
		long run = request("rows", "300", "failure", "disk-full-in-a-part");
		JobRunDetails failed = this.runner.awaitEnd(run, (progress) -> {
		});
		assertThat(failed.state()).isEqualTo(JobRunState.FAILED);
		assertThat(failed.failureCode()).isEqualTo("disk-full");
	}

	@Test
	void saysWhyItFailedAndGoesOnWhenRestarted() throws Exception {
		long run = request("rows", "300", "failure", "disk-full");
		JobRunDetails failed = this.runner.awaitEnd(run, (progress) -> {
		});
		assertThat(failed.state()).isEqualTo(JobRunState.FAILED);
		assertThat(failed.failureCode()).isEqualTo("disk-full");
		assertThat(JobTexts.failure(null, "disk-full", Locale.FRENCH)).startsWith("Le disque est plein");
		assertThat(failed.failureDetail()).contains("No space left on device");
		assertThat(written(run)).containsExactly(300L);
		this.operations.restart(run);
		JobRunDetails again = this.runner.awaitEnd(run, (progress) -> {
		});
		assertThat(again.attempts()).isEqualTo(2);
		assertThat(again.state()).isEqualTo(JobRunState.FAILED);
		assertThat(written(run)).containsExactly(300L);
		this.operations.abandon(run);
		assertThatExceptionOfType(JobOperationException.class).isThrownBy(() -> this.operations.restart(run))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("restart-abandoned"));
	}

	@Test
	void doesTransactionsAgainThatTheDatabaseRolledBackForOthersLocks() throws Exception {
		long run = request("rows", "1000", "failure", "deadlock");
		JobRunDetails ended = this.runner.awaitEnd(run, (progress) -> {
		});
		assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
		assertThat(ended.attempts()).isOne();
		assertThat(written(run)).containsExactly(1000L, 1000L, 1000L);
	}

	@Test
	void stopsInEveryStepAndGoesOnAfterItsLastCommit() throws Exception {
		long run = request("rows", "1000", "pauseMillis", "50");
		for (String step : List.of("read", "write", "share")) {
			awaitDone(run, step);
			this.operations.stop(run);
			assertThat(this.runner.awaitEnd(run, (progress) -> {
			}).state()).as(step).isEqualTo(JobRunState.STOPPED);
			assertThat(this.operations.progress(run).step()).isEqualTo(step);
			this.operations.restart(run);
		}
		JobRunDetails ended = this.runner.awaitEnd(run, (progress) -> {
		});
		assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
		assertThat(ended.attempts()).isEqualTo(4);
		assertThat(written(run)).containsExactly(1000L, 1000L, 1000L);
	}

	@Test
	void completesRunsAskedForAtTheSameTime() throws Exception {
		Callable<Long> asking = () -> ActingCaller.OPERATOR.call(() -> request("rows", "200"));
		List<Long> runs = new ArrayList<>();
		try (ExecutorService people = Executors.newFixedThreadPool(8)) {
			for (Future<Long> each : people
				.invokeAll(List.of(asking, asking, asking, asking, asking, asking, asking, asking))) {
				runs.add(each.get());
			}
		}
		for (long run : runs) {
			JobRunDetails ended = this.runner.awaitEnd(run, (progress) -> {
			});
			assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
			assertThat(ended.attempts()).isOne();
			assertThat(written(run)).containsExactly(200L, 200L, 200L);
		}
		assertThat(this.operations.recent(JobRunFilter.ofJob(TestJobs.COUNTING), 8, runs.getLast() + 1))
			.extracting(JobRunListItem::id)
			.isSortedAccordingTo((first, second) -> Long.compare(second, first))
			.contains(runs.getLast());
	}

	@Test
	void letsOthersSeeAndStopOnlyWhatTheyMay() throws Exception {
		long run = request("rows", "1");
		this.runner.awaitEnd(run, (progress) -> {
		});
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken("somebody", "", "IMPORT_RUN"));
		assertThat(this.operations.find(run)).isEmpty();
		assertThat(this.operations.recent(JobRunFilter.all(), 100, null)).isEmpty();
		refused("not-allowed", TestRequests.counting("rows", "1"));
		assertThatExceptionOfType(JobOperationException.class).isThrownBy(() -> this.operations.restart(run))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("not-yours"));
		SecurityContextHolder.clearContext();
		assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
			.isThrownBy(() -> this.operations.find(run));
	}

	@Test
	void aNamesakesRunIsNotOnesOwn() throws Exception {
		TestAgents people = new TestAgents(this.agents, this.roles);
		AgentDetails one = people.letIn("camille@example.org", "Camille Martin", Locale.FRENCH, ShippedRole.SCANNER);
		people.letIn("camille@example.com", "Camille Martin", Locale.FRENCH, ShippedRole.SCANNER);
		long asking = ActingCaller.OPERATOR.call(() -> this.assignments.add(one.id(),
				AssignmentDraft.everywhere(this.roles.shipped(ShippedRole.MANAGER).id())));
		actAs("camille@example.org");
		long run = request("rows", "1");
		ActingCaller.OPERATOR.call(() -> {
			this.assignments.remove(asking);
			return asking;
		});
		actAs("camille@example.org");
		assertThat(this.operations.mayOperate(run)).isTrue();
		actAs("camille@example.com");
		assertThat(this.operations.mayOperate(run)).isFalse();
		assertThat(this.operations.find(run)).isEmpty();
		assertThat(this.operations.recent(JobRunFilter.all(), 100, null)).isEmpty();
		actAs("camille@example.org");
		assertThat(this.operations.recent(JobRunFilter.all(), 100, null)).singleElement()
			.satisfies((listed) -> assertThat(listed.id()).isEqualTo(run));
		assertThat(this.runner.awaitEnd(run, (progress) -> {
		}).requestedBy()).isEqualTo("Camille Martin");
	}

	private void actAs(String email) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.signIn.loadUserByUsername(email),
					null, List.of()));
	}

	@Test
	void settlesTheRunOfAMachineThatWentSilent() throws Exception {
		this.jdbc.update("insert into node (id, kind, host, pid, runs_jobs, started_at, seen_at) values "
				+ "('lost', 'WORKER', 'elsewhere', 1, true, utc_timestamp(6), utc_timestamp(6) - interval 1 hour)");
		long run = insert("RUNNING", "lost");
		JobRunDetails ended = this.runner.awaitEnd(run, (progress) -> {
		});
		assertThat(ended.state()).isEqualTo(JobRunState.FAILED);
		assertThat(ended.failureCode()).isEqualTo("process-ended");
		this.operations.restart(run);
		assertThat(this.runner.awaitEnd(run, (progress) -> {
		}).state()).isEqualTo(JobRunState.COMPLETED);
		assertThat(written(run)).containsExactly(200L, 200L, 200L);
	}

	@Test
	void executesAQueuedRunWhoseTriggerGotLost() throws Exception {
		long run = insert("QUEUED", null);
		assertThat(this.runner.awaitEnd(run, (progress) -> {
		}).state()).isEqualTo(JobRunState.COMPLETED);
	}

	private long insert(String state, @Nullable String node) {
		this.jdbc.update(
				"insert into job_run (job, parameters, state, node_id, requested_by, origin, requested_at) "
						+ "values (?, '{\"rows\":\"200\"}', ?, ?, 'somebody', 'SHELL', utc_timestamp(6))",
				TestJobs.COUNTING, state, node);
		Long run = this.jdbc.queryForObject("select max(id) from job_run", Long.class);
		return (run != null) ? run : 0;
	}

	private void awaitDone(long run, String step) throws InterruptedException {
		JobProgress progress = this.operations.progress(run);
		while (!step.equals(progress.step()) || progress.done() == 0) {
			assertThat(progress.state().ended()).as("%s before %s", progress, step).isFalse();
			Thread.sleep(20);
			progress = this.operations.progress(run);
		}
	}

	private long request(String... parameters) {
		return this.operations.request(TestRequests.counting(parameters));
	}

	private void refused(String code, JobRequest request) {
		assertThatExceptionOfType(JobOperationException.class).isThrownBy(() -> this.operations.request(request))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code))
			.satisfies((ex) -> assertThat(ex.sentence(Locale.FRENCH)).isNotEqualTo(ex.sentence(Locale.ENGLISH)));
	}

	private long count() {
		Long count = this.jdbc.queryForObject("select count(*) from job_run", Long.class);
		return (count != null) ? count : 0;
	}

	private List<Long> written(long run) {
		return this.jdbc.queryForList("select count(*) from test_number where run = ? group by step order by step",
				Long.class, run);
	}

}
