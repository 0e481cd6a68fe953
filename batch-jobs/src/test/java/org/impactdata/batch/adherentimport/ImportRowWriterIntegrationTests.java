package org.impactdata.batch.adherentimport;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;

import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A chunk goes over two connections, and a restart finds nothing beyond its position. */
@DatabaseTest
class ImportRowWriterIntegrationTests {

	private static final long IMPORT = 987_654;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void forget() {
		this.jdbc.update("delete from import_row where import_id = ?", IMPORT);
		this.jdbc.update("delete from import_finding where import_id = ?", IMPORT);
	}

	@Test
	void whatWasCommittedBeyondThePositionGoesWhenTheStepIsOpenedAgain() {
		ImportRowWriter killed = writer();
		// The process dies before the chunk's own transaction, which has the second half,
		// commits.
		this.transaction.executeWithoutResult((status) -> {
			write(killed, 1, 4);
			status.setRollbackOnly();
		});
		killed.close();
		assertThat(staged()).containsExactly(1L, 2L);

		ImportRowWriter restarted = writer();
		restarted.open(new ExecutionContext());
		assertThat(staged()).isEmpty();
		assertThat(number("select count(*) from import_finding where import_id = ?")).isZero();
		this.transaction.executeWithoutResult((status) -> write(restarted, 1, 5));
		restarted.close();
		assertThat(staged()).containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(number("select count(*) from import_finding where import_id = ?")).isEqualTo(5);
	}

	private ImportRowWriter writer() {
		return new ImportRowWriter(this.jdbc, this.transaction, IMPORT,
				new StagedRowInsert(this.jdbc, this.json, IMPORT, EnumSet.of(StagedColumn.LAST_NAME)));
	}

	private static void write(ImportRowWriter writer, long from, long to) {
		try {
			writer.write(new Chunk<>(
					LongStream.rangeClosed(from, to).mapToObj(ImportRowWriterIntegrationTests::row).toList()));
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ImportRow row(long number) {
		ImportRow row = new ImportRow(number, number + 1);
		row.set(StagedColumn.LAST_NAME, "Dupont");
		row.keyHash(new byte[16]);
		row.add(Finding.reject("Nom", "finding.duplicate", "Dupont", "1"));
		return row;
	}

	private List<Long> staged() {
		return this.jdbc.queryForList("select row_no from import_row where import_id = ? order by row_no", Long.class,
				IMPORT);
	}

	private long number(String sql) {
		Long count = this.jdbc.queryForObject(sql, Long.class, IMPORT);
		return (count != null) ? count : -1;
	}

}
