package org.impactdata.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject.Kind;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class JournalChainIntegrationTests {

	private static final Caller AWA = new Caller("Awa Ndiaye 🙂", Origin.CONSOLE, Locale.FRENCH, 7L);

	@Autowired
	private Journal journal;

	@Autowired
	private JournalCheck check;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void rowsOfEveryKindOfValueFollowEachOther() {
		write("Zoé 🙂", new Change("note", null, "a\nb\u0000c"));
		write("half \ud83d", new Change("x", "", " "));
		write("long " + "é".repeat(400));
		AWA.call(() -> this.transaction.execute((status) -> {
			this.journal.write(JournalEvent.of(JournalAction.SIGNED_IN, null));
			this.journal.write(JournalEvent.of(JournalAction.SIGNED_OUT, null));
			return true;
		}));

		assertThat(findings()).isEmpty();
		assertThat(ids()).containsExactly(1L, 2L, 3L, 4L, 5L);
	}

	@Test
	void writersAtOnceMakeOneChain() {
		List<CompletableFuture<Void>> writers = IntStream.range(0, 2)
			.mapToObj((writer) -> CompletableFuture
				.runAsync(() -> IntStream.range(0, 200).forEach((row) -> write("Rôle " + row))))
			.toList();
		writers.forEach(CompletableFuture::join);

		assertThat(findings()).isEmpty();
		assertThat(ids()).hasSize(400).endsWith(400L);
	}

	@Test
	void whatIsRolledBackLeavesNeitherARowNorAHoleAndWhatIsWrittenApartStays() {
		write("one");
		AWA.call(() -> this.transaction.execute((status) -> {
			this.journal.write(JournalEvent.of(JournalAction.ROLE_CHANGED, JournalObject.of(Kind.ROLE, 2, "two")));
			this.journal.writeApart(JournalEvent.of(JournalAction.ACCESS_REFUSED, null));
			status.setRollbackOnly();
			return true;
		}));
		write("three");

		assertThat(this.jdbc.queryForList("select action from journal order by id", String.class))
			.containsExactly("ROLE_CHANGED", "ACCESS_REFUSED", "ROLE_CHANGED");
		assertThat(findings()).isEmpty();
	}

	@Test
	void aChangedRowIsNamed() {
		for (String column : new String[] { "caller", "object_name", "changes", "address", "action" }) {
			rows(5);
			this.jdbc.update("update journal set " + column + " = 'OTHER' where id = 3");
			assertThat(findings()).as(column).containsExactly("ALTERED 3-3");
		}
	}

	@Test
	void deletedRowsAreNamedAtTheBeginningInTheMiddleAndAtTheEnd() {
		rows(5);
		this.jdbc.update("delete from journal where id = 1");
		assertThat(findings()).containsExactly("MISSING 1-1");
		rows(5);
		this.jdbc.update("delete from journal where id in (3, 4)");
		assertThat(findings()).containsExactly("MISSING 3-4");
		rows(5);
		this.jdbc.update("delete from journal where id = 5");
		assertThat(findings()).containsExactly("MISSING 5-5");
	}

	@Test
	void deletedRowsWithTheOthersNumberedAnewAreNoticed() {
		rows(5);
		this.jdbc.update("delete from journal where id = 3");
		this.jdbc.update("update journal set id = id - 1 where id > 3 order by id");
		assertThat(findings()).contains("ALTERED 3-3");
	}

	@Test
	void anEndThatDoesNotFitIsNoticed() {
		rows(5);
		this.jdbc.update("update journal_head set hash = repeat(char(1), 32)");
		assertThat(findings()).containsExactly("END 5-5");
		rows(5);
		this.jdbc.update("delete from journal_head");
		assertThat(findings()).containsExactly("END 5-5");
	}

	@Test
	void itSaysWhetherTheAccountOfTheApplicationCouldAlterRows() {
		assertThat(this.check.alterable()).isTrue();
		String adder = "'journal_adder'@'%'";
		this.jdbc.execute("drop user if exists " + adder);
		this.jdbc.execute("create user " + adder + " identified by 'adds rows only'");
		try {
			this.jdbc.execute("grant select, insert on journal to " + adder);
			String url = Objects.requireNonNull(
					this.jdbc.execute((ConnectionCallback<String>) (connection) -> connection.getMetaData().getURL()));
			assertThat(new JournalCheck(
					new JdbcTemplate(new DriverManagerDataSource(url, "journal_adder", "adds rows only")))
				.alterable()).isFalse();
		}
		finally {
			this.jdbc.execute("drop user " + adder);
		}
		write("still there");
		assertThat(findings()).isEmpty();
	}

	private void rows(int count) {
		TestDatabase.empty(this.jdbc);
		IntStream.range(0, count).forEach((row) -> write("Rôle " + row));
		assertThat(findings()).isEmpty();
	}

	private void write(String name, Change... changes) {
		AWA.call(() -> this.transaction.execute((status) -> {
			this.journal
				.write(JournalEvent.of(JournalAction.ROLE_CHANGED, JournalObject.of(Kind.ROLE, 1, name), changes));
			return true;
		}));
	}

	private List<Long> ids() {
		return this.jdbc.queryForList("select id from journal order by id", Long.class);
	}

	private List<String> findings() {
		List<String> findings = new ArrayList<>();
		this.check.run((finding) -> findings.add(finding.kind() + " " + finding.from() + "-" + finding.to()));
		return findings;
	}

}
