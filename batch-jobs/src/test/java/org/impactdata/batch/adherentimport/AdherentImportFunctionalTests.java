package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Map;

import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(ImportBench.class)
@TestPropertySource(
		properties = { "impact.import.chunk-size=3", "impact.import.range-size=4", "impact.node.kind=SHELL" })
class AdherentImportFunctionalTests {

	private static final String PEOPLE = """
			Identifiant;Nom;Prénom;Date de naissance;Email;Téléphone;Code postal;Ville;Sexe
			P-1;Dupont;Marie;13/03/1987;Marie.Dupont@Example.org;06 39 98 77 77;01000;Bourg-en-Bresse;F
			P-2;N'Diaye;Aminata;1990;;;75011;Paris;F
			P-3;O’Brien;Seán;03/1975;sean@example.org;+353 1 234 5678;;Dublin;M
			P-4;Martin;Luc;;luc@example.org;;69001;Lyon;M
			P-5;de La Tour;Anne;02/02/2002;;;;;
			""";

	@Autowired
	private ImportBench bench;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty(@Autowired JdbcTemplate tables) {
		TestDatabase.empty(tables);
	}

	@Test
	void createsAdherentsWithTheirHistoryAndTellsTheSearch() {
		ImportDetails details = this.bench.run(PEOPLE);
		assertThat(details.counts()).isEqualTo(new ImportCounts(5, 5, 0, 0, 0, 0, 0));
		assertThat(details.state()).isEqualTo(ImportState.APPLIED);
		assertThat(adherents("identifiant, last_name, birth_date, email, phone_e164, postal_code, status"))
			.contains(List.of("P-1", "Dupont", "1987-03-13", "marie.dupont@example.org", "+33639987777", "01000",
					"ACTIVE"))
			.contains(java.util.Arrays.asList("P-2", "N'Diaye", "1990", null, null, "75011", "ACTIVE"));
		assertThat(number("select count(*) from adherent_history h join revision r on r.id = h.revision_id"
				+ " where h.revision_type = 0 and r.origin = 'SHELL' and r.agent = 'Test' and r.import_id = "
				+ details.id()))
			.isEqualTo(5);
	}

	@Test
	void whoBroughtAFileInIsNamedAsAgentsAreShown() {
		ImportDetails details = this.bench.run(PEOPLE);
		assertThat(details.createdBy()).isEqualTo("Test");
		this.jdbc.sql("""
				insert into agent (email, display_name, created_at, updated_at)
				values ('lea@example.org', 'Léa Martin', utc_timestamp(6), utc_timestamp(6))""").update();
		this.jdbc.sql("update adherent_import set agent_id = (select id from agent where email = 'lea@example.org')")
			.update();
		try {
			assertThat(this.bench.find(details.id()).createdBy()).isEqualTo("Léa Martin");
			assertThat(this.bench.recent()).singleElement()
				.extracting(ImportListItem::createdBy)
				.isEqualTo("Léa Martin");
		}
		finally {
			this.jdbc.sql("delete from agent where email = 'lea@example.org'").update();
		}
	}

	@Test
	void importingTheSameFileTwiceChangesNothing() {
		this.bench.run(PEOPLE);
		ImportDetails again = this.bench.run(PEOPLE);
		assertThat(again.counts()).isEqualTo(new ImportCounts(5, 0, 0, 5, 0, 0, 0));
		assertThat(number("select count(*) from adherent")).isEqualTo(5);
		assertThat(number("select sum(version) from adherent")).isZero();
		assertThat(number("select count(*) from adherent_history")).isEqualTo(5);
	}

	@Test
	void everyStepOverRowsCountsEachRowOnce() {
		ImportDetails details = this.bench.run(PEOPLE);
		assertThat(number("""
				select count(*) from BATCH_STEP_EXECUTION s join job_run r on r.job_execution_id = s.JOB_EXECUTION_ID
				where r.id = %d and s.STEP_NAME in ('read', 'match', 'organizations', 'apply') and s.WRITE_COUNT = 5
				""".formatted(details.run()))).isEqualTo(4);
	}

	@Test
	void rowsWithoutAnyKeyAreRecognisedWhenTheySayWhatIsStored() {
		String names = "Nom;Prénom;Ville\nMartin;Luc;Lyon\nMartin;Luc;Paris\nDurand;Zoé;\n";
		assertThat(this.bench.run(names).counts().created()).isEqualTo(3);
		assertThat(this.bench.run(names).counts()).isEqualTo(new ImportCounts(3, 0, 0, 3, 0, 0, 0));
		assertThat(adherents("identifiant")).containsExactly(List.of("A-000001"), List.of("A-000002"),
				List.of("A-000003"));
	}

	@Test
	void updatesOnlyWhatDiffersAndKeepsWhatAnEmptyCellDoesNotSay() {
		this.bench.run(PEOPLE);
		ImportDetails update = this.bench.run("""
				Identifiant;Nom;Ville;Email
				P-1;DUPONT;;marie.dupont@example.org
				P-4;Martin;Villeurbanne;
				P-5;de La Tour;;
				""");
		assertThat(update.counts()).isEqualTo(new ImportCounts(3, 0, 2, 1, 0, 0, 0));
		assertThat(adherents("identifiant, last_name, city, email, version, name_key")).contains(
				List.of("P-1", "DUPONT", "Bourg-en-Bresse", "marie.dupont@example.org", "1", "dupont marie"),
				List.of("P-4", "Martin", "Villeurbanne", "luc@example.org", "1", "martin luc"));
		assertThat(this.bench.file(update, ImportFileKind.CHANGES_CSV)).contains("\"P-4\"", "\"Lyon\"",
				"\"Villeurbanne\"");
	}

	@Test
	void undoRestoresExactlyExceptWhatWasEditedSince() {
		this.bench.run(PEOPLE);
		List<List<String>> before = adherents("identifiant, last_name, first_name, city, email, phone, name_key");
		ImportDetails second = this.bench.run("""
				Identifiant;Nom;Prénom;Ville
				P-1;Durand;Marie;Nantes
				P-2;N'Diaye;Aminata;Dakar
				P-8;Nouvelle;Une;Lyon
				P-9;Nouveau;Un;Lyon
				""");
		assertThat(second.counts()).isEqualTo(new ImportCounts(4, 2, 2, 0, 0, 0, 0));
		this.jdbc
			.sql("update adherent set profession = 'Maire', version = version + 1 where identifiant in ('P-2', 'P-9')")
			.update();
		ImportDetails undone = this.bench.undo(second.id());
		assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
		assertThat(undone.undone()).isEqualTo(2);
		assertThat(undone.kept()).isEqualTo(2);
		assertThat(this.jdbc.sql("select a.identifiant from import_kept k join adherent a on a.id = k.adherent_id")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("P-2", "P-9");
		List<List<String>> after = adherents("identifiant, last_name, first_name, city, email, phone, name_key");
		assertThat(after.stream().filter((row) -> !List.of("P-2", "P-9").contains(row.getFirst())))
			.containsExactlyElementsOf(before.stream().filter((row) -> !row.getFirst().equals("P-2")).toList());
		assertThat(number("select count(*) from adherent_history where revision_type = 2")).isEqualTo(1);
		assertThat(number("select count(*) from adherent_history where concat_ws(' ', last_name, first_name, city,"
				+ " identifiant) like '%Nouvelle%'"))
			.as("nothing tells of who was brought by mistake")
			.isZero();
	}

	@Test
	void rejectedRowsComeBackWithReasonsAndImportAgainOnceCorrected() {
		String bad = """
				Identifiant;Nom;Prénom;Date de naissance;Email;Sexe
				R-1;Bon;Jean;13/03/1987;jean@example.org;M
				R-2;Mauvais;Paul;31/02/1990;paul@example.org;M
				R-3;Faux;Léa;;lea.example.org;?
				R-1;Double;Jean;;;
				;=cmd();;;;ZZ
				""";
		ImportDetails details = this.bench.run(bad);
		assertThat(details.counts()).isEqualTo(new ImportCounts(5, 1, 0, 0, 1, 3, 0));
		String rejects = this.bench.file(details, ImportFileKind.REJECTS_CSV);
		assertThat(rejects).contains("\"R-2\"", "31/02/1990", "n’existe pas au calendrier", "'=cmd()", "ligne 2");
		String corrected = rejects.replace("31/02/1990\"", "28/02/1990\"")
			.replace("lea.example.org\"", "lea@example.org\"")
			.replace("\"?\"", "\"F\"")
			.replace("\"R-1\"", "\"R-4\"")
			.replace("\"ZZ\"", "\"F\"");
		ImportDetails again = this.bench.run(corrected);
		assertThat(again.counts()).isEqualTo(new ImportCounts(4, 4, 0, 0, 0, 0, 0));
		assertThat(adherents("identifiant, last_name, custom_fields"))
			.contains(java.util.Arrays.asList("A-000001", "=cmd()", null));
	}

	@Test
	void aDryRunWritesNothingAndListsWhatItWouldChange() {
		this.bench.run(PEOPLE);
		ImportDetails dry = this.bench.dryRun("Identifiant;Nom;Ville\nP-4;Martin;Nice\nP-7;Neuf;Metz\n");
		assertThat(dry.state()).isEqualTo(ImportState.PREVIEWED);
		assertThat(dry.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0, 0));
		assertThat(number("select count(*) from adherent where city = 'Nice' or identifiant = 'P-7'")).isZero();
		assertThat(this.bench.file(dry, ImportFileKind.CHANGES_CSV)).contains("\"Lyon\"", "\"Nice\"");
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	private List<List<String>> adherents(String columns) {
		return this.jdbc.sql("select " + columns + " from adherent order by identifiant")
			.query()
			.listOfRows()
			.stream()
			.map(Map::values)
			.map((values) -> values.stream().map((value) -> (value != null) ? value.toString() : null).toList())
			.toList();
	}

}
