package org.impactdata.batch.adherentimport;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who brought a file in, and who took it back. */
@DatabaseTest
@Import(ImportBench.class)
@Timeout(120)
class ImportJournalFunctionalTests {

	@Autowired
	private ImportBench bench;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyStepOfAnImportIsInTheJournal() {
		ImportDetails details = this.bench.run("Nom;Prénom\nDupont;Marie\n");
		this.bench.undo(details.id());

		assertThat(this.jdbc.sql("""
				select concat_ws(' ', action, object_kind, object_id, object_name) from journal
				where object_kind = 'IMPORT' order by id""").query(String.class).list()).containsExactly(
				"IMPORT_REGISTERED IMPORT " + details.id() + " adherents.csv",
				"IMPORT_CONFIGURED IMPORT " + details.id() + " adherents.csv",
				"IMPORT_STARTED IMPORT " + details.id() + " adherents.csv",
				"IMPORT_UNDO_STARTED IMPORT " + details.id() + " adherents.csv");
		assertThat(this.jdbc.sql("select distinct caller from journal").query(String.class).list())
			.containsExactly(ImportBench.asOperator(() -> Caller.current().name()));
		assertThat(this.jdbc.sql("select changes from journal where action = 'IMPORT_STARTED'")
			.query(String.class)
			.single()).contains("dry_run", "false");
		assertThat(
				this.jdbc.sql("select count(*) from journal where changes like '%Dupont%'").query(Long.class).single())
			.isZero();
	}

}
