package org.impactdata.domain.systemlog;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.database.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Warnings and errors on their way into the database and out again. */
@DatabaseTest
@TestPropertySource(properties = "impact.system-log.most=1000")
@Timeout(120)
class SystemLogIntegrationTests {

	private static final Logger LOG = LoggerFactory.getLogger("org.impactdata.test.Sample");

	private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

	@Autowired
	private SystemLogService service;

	@Autowired
	private ImpactProperties properties;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.update("delete from system_log");
	}

	@Test
	void areListedByLevelDayWordAndCorrelationIdTheNewestFirst() {
		row(TODAY.minusDays(2), LogLevel.WARN, "Le disque se remplit", "aaaa0001");
		row(TODAY.minusDays(1), LogLevel.ERROR, "Le disque est plein", "aaaa0002");
		row(TODAY, LogLevel.ERROR, "Pas de réponse de 100%_machine", null);

		assertThat(messages("", null, null, null)).containsExactly("Pas de réponse de 100%_machine",
				"Le disque est plein", "Le disque se remplit");
		assertThat(messages("", LogLevel.WARN, null, null)).containsExactly("Le disque se remplit");
		assertThat(messages("disque", LogLevel.ERROR, null, null)).containsExactly("Le disque est plein");
		assertThat(messages("", null, TODAY.minusDays(1), TODAY.minusDays(1))).containsExactly("Le disque est plein");
		assertThat(messages("", null, null, TODAY.minusDays(1))).containsExactly("Le disque est plein",
				"Le disque se remplit");
		assertThat(messages("aaaa0001", null, null, null)).containsExactly("Le disque se remplit");
		assertThat(messages("aaaa", null, null, null)).isEmpty();
		assertThat(messages("0%_m", null, null, null)).hasSize(1);
		assertThat(messages("%", null, null, null)).hasSize(1);
	}

	@Test
	void arePagedWithoutMissingOrRepeatingOneWhileMoreAreWritten() {
		IntStream.range(0, 25).forEach((number) -> row(TODAY, LogLevel.WARN, "n" + number, null));
		List<String> seen = new ArrayList<>();
		LogQuery query = LogQuery.newest(10);
		List<LogEntry> page = list(query);
		while (!page.isEmpty() && seen.size() < 100) {
			page.forEach((entry) -> seen.add(entry.message()));
			row(TODAY, LogLevel.ERROR, "meanwhile", null);
			page = list(query.before(page.getLast().id()));
		}
		assertThat(seen).isEqualTo(IntStream.iterate(24, (number) -> number >= 0, (number) -> number - 1)
			.mapToObj((number) -> "n" + number)
			.toList());
	}

	@Test
	void whatIsOlderOrMoreThanIsKeptGoesWhenAProcessStarts() throws InterruptedException {
		row(TODAY.minusDays(31), LogLevel.ERROR, "too old", null);
		row(TODAY.minusDays(29), LogLevel.ERROR, "old", null);
		startAndEnd();
		await(() -> messages("too old", null, null, null).isEmpty());
		assertThat(messages("old", null, null, null)).containsExactly("old");

		this.jdbc.batchUpdate(
				"insert into system_log (recorded_at, level, node, logger, message) values (?, 'WARN', 'n', 'l', 'many')",
				IntStream.range(0, 1_500)
					.mapToObj((number) -> new Object[] { Timestamp.from(Instant.now()) })
					.toList());
		startAndEnd();
		await(() -> messages("old", null, null, null).isEmpty());
		// What this process logs meanwhile may come on top.
		assertThat(this.jdbc.queryForObject("select count(*) from system_log", Integer.class)).isBetween(1_000, 1_010);
	}

	@Test
	void whatHappensWhileTheDatabaseIsAwayIsWrittenWhenItIsBack() throws InterruptedException {
		this.jdbc.execute("rename table system_log to system_log_away");
		try {
			LOG.warn("first while away");
			Thread.sleep(Duration.ofSeconds(2));
			LOG.error("second while away", new IllegalStateException("cause"));
		}
		finally {
			this.jdbc.execute("rename table system_log_away to system_log");
		}
		await(() -> messages("while away", null, null, null).size() == 2);
		assertThat(messages("while away", null, null, null)).containsExactly("second while away", "first while away");
		LogEntry second = list(LogQuery.newest(1)).getFirst();
		assertThat(second.level()).isEqualTo(LogLevel.ERROR);
		assertThat(second.stackTrace()).contains("IllegalStateException: cause");
	}

	private void startAndEnd() {
		SystemLogWriter writer = new SystemLogWriter(JdbcClient.create(this.jdbc), this.properties);
		writer.start();
		writer.stop();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		while (!condition.getAsBoolean()) {
			Thread.sleep(100);
		}
	}

	private List<String> messages(String text, @Nullable LogLevel level, @Nullable LocalDate from,
			@Nullable LocalDate to) {
		return list(new LogQuery(text, level, from, to, null, 100)).stream().map(LogEntry::message).toList();
	}

	private List<LogEntry> list(LogQuery query) {
		return Caller.system().call(() -> this.service.list(query));
	}

	private void row(LocalDate day, LogLevel level, String message, @Nullable String correlationId) {
		this.jdbc.update(
				"insert into system_log (recorded_at, level, node, logger, message, correlation_id) values (?, ?, 'n', 'l', ?, ?)",
				Timestamp.from(day.atTime(0, 0).atZone(ZoneId.systemDefault()).toInstant()), level.name(), message,
				correlationId);
	}

}
