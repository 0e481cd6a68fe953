package org.impactdata.batch.customfieldconversion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.operations.WorkerProcess;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A conversion whose process is killed again and again ends like one that was left alone:
 * every value once, and its history once.
 */
@DatabaseTest
@TestPropertySource(properties = { "impact.node.kind=SHELL", "impact.search.updates=false" })
class CustomFieldConversionKillFunctionalTests {

	private static final String WITHOUT_INDEX = "impact.search.updates=false";

	private static final Caller OPERATOR = new Caller("Olga Opérateur", Origin.SHELL, Locale.FRENCH);

	private final List<WorkerProcess> workers = new ArrayList<>();

	@Autowired
	private JobOperations operations;

	@Autowired
	private CustomFieldService fields;

	@Autowired
	private CustomFieldChanges changes;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void endWorkers() {
		this.workers.forEach(WorkerProcess::close);
	}

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void aConversionWhoseProcessIsKilledEndsLikeOneLeftAlone() throws Exception {
		OPERATOR.call(() -> this.fields.create(CustomFieldDraft.named("Taille", CustomFieldType.TEXT)));
		String digits = "(select 0 d union all select 1 union all select 2 union all select 3 union all select 4 union all"
				+ " select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
		this.jdbc
			.update("insert into adherent (kind, identifiant, last_name, name_key, status, custom_fields, created_at,"
					+ " updated_at) select 'PERSON', concat('K-', n), 'Nom', 'nom', 'ACTIVE',"
					+ " json_object('Taille', concat(n, ',50')), utc_timestamp(6), utc_timestamp(6) from (select"
					+ " a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n from " + digits + " a, " + digits
					+ " b, " + digits + " c, " + digits
					+ " e, (select 0 d union all select 1 union all select 2) f) numbers");
		this.jdbc.update("insert into revision (recorded_at, agent, origin) values (1, 'Olga', 'SHELL')");
		this.jdbc.update("insert into adherent_history (id, revision_id, revision_type, custom_fields)"
				+ " select a.id, (select max(id) from revision), 0, a.custom_fields from adherent a");
		this.workers.add(WorkerProcess.start(WITHOUT_INDEX));
		this.workers.add(WorkerProcess.start(WITHOUT_INDEX));
		long run = change(CustomFieldType.NUMBER);
		for (int kill = 0; kill < 3; kill++) {
			long written = converted();
			awaitThat(() -> converted() > written);
			assertThat(killWorkerOf(run)).as("killed at work").isTrue();
			awaitThat(() -> state(run) == JobRunState.FAILED);
			assertThat(converted()).isLessThan(30_000);
			// Whoever goes on is there before there is anything to be done.
			this.workers.add(WorkerProcess.start(WITHOUT_INDEX));
			Caller.runAs(OPERATOR, () -> this.operations.restart(run));
		}
		awaitThat(() -> state(run).ended());
		assertThat(state(run)).isEqualTo(JobRunState.COMPLETED);
		assertThat(this.jdbc.queryForObject(
				"select count(*) from adherent where version = 1 and json_unquote("
						+ "json_extract(custom_fields, '$.Taille')) = concat(substring(identifiant, 3), '.5')",
				Long.class))
			.isEqualTo(30_000);
		assertThat(this.jdbc.queryForObject("select count(*) from adherent_history", Long.class)).as("each change once")
			.isEqualTo(60_000);
	}

	private boolean killWorkerOf(long run) {
		Long pid = this.jdbc.queryForObject(
				"select n.pid from job_run r join node n on n.id = r.node_id where r.id = ?", Long.class, run);
		List<WorkerProcess> found = this.workers.stream()
			.filter((worker) -> Objects.equals(worker.pid(), pid))
			.toList();
		found.forEach(WorkerProcess::kill);
		return this.workers.removeAll(found);
	}

	private static void awaitThat(BooleanSupplier condition) throws InterruptedException {
		Instant patience = Instant.now().plus(Duration.ofMinutes(2));
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).isBefore(patience);
			Thread.sleep(5);
		}
	}

	private long converted() {
		return Objects
			.requireNonNull(this.jdbc.queryForObject("select count(*) from adherent where version = 1", Long.class));
	}

	private JobRunState state(long run) {
		return OPERATOR.call(() -> this.operations.find(run).orElseThrow().state());
	}

	/** Gives the only field another type. */
	private long change(CustomFieldType type) {
		CustomField field = OPERATOR.call(this.fields::list).getFirst();
		assertThat(OPERATOR.call(() -> this.changes.change(field, CustomFieldDraft.of(field).of(type)))).isTrue();
		return Objects.requireNonNull(this.jdbc.queryForObject("select max(id) from job_run", Long.class));
	}

}
