package org.impactdata.batch.adherentimport;

import java.util.Set;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The organisations that imported rows name. */
@DatabaseTest
@Import(ImportBench.class)
@TestPropertySource(
		properties = { "impact.import.chunk-size=3", "impact.import.range-size=4", "impact.node.kind=SHELL" })
class ImportOrganizationsFunctionalTests {

	@Autowired
	private ImportBench bench;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty(@Autowired JdbcTemplate tables) {
		TestDatabase.empty(tables);
	}

	@Test
	void organisationsAreMatchedOrCreatedWhenAllowedAndGoWithAnUndo() {
		String file = "Nom;Prénom;Organisation\nA;B;Club Alpin\nC;D;CLUB ALPIN\nE;F;Amis du Livre\n";
		ImportDetails refused = this.bench.run(file);
		assertThat(refused.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0, 0, 3, 0));
		ImportDetails created = this.bench.run(file, ImportBench::creatingOrganizations);
		assertThat(created.counts().created()).isEqualTo(3);
		assertThat(this.jdbc.sql("select name from organization where path = concat('/', id, '/') order by id")
			.query(String.class)
			.list()).containsExactly("Club Alpin", "Amis du Livre");
		this.bench.undo(created.id());
		assertThat(number("select count(*) from organization")).isZero();
		assertThat(number("select count(*) from adherent")).isZero();
	}

	@Test
	void anOrganisationOfWhichSomethingHangsOutlivesTheUndo(@Autowired AgentService agents,
			@Autowired RoleService roles) {
		ImportDetails created = this.bench.run("Nom;Organisation\nA;Club Alpin\nC;Amis du Livre\nE;Ligue\n",
				ImportBench::creatingOrganizations);
		this.jdbc
			.sql("""
					insert into organization (path, type, name, name_key, active, merged_into, version, created_at, updated_at)
					select '/9/', 'ASSOCIATION', 'Ancien club', 'ancien club', false, id, 0, utc_timestamp(6), utc_timestamp(6)
					from organization where name = 'Club Alpin'""")
			.update();
		long league = number("select id from organization where name = 'Ligue'");
		long role = new TestRoles(this.jdbc).allowing(Set.of(Permission.ADHERENT_READ));
		new TestAgents(agents, roles).caller("guichet", AssignmentDraft.in(role, league));
		assertThat(this.bench.undo(created.id()).state()).isEqualTo(ImportState.UNDONE);
		assertThat(this.jdbc.sql("select name from organization order by name").query(String.class).list())
			.containsExactly("Ancien club", "Club Alpin", "Ligue");
	}

	@Test
	void rowsFollowAMergedOrganisationAndDoNotComeIntoAClosedOne() {
		this.bench.run("Identifiant;Nom;Organisation\nO-1;Un;Club Alpin\nO-2;Deux;Cercle\nO-3;Trois;Ligue\n",
				ImportBench::creatingOrganizations);
		this.jdbc
			.sql("update organization set active = false,"
					+ " merged_into = (select id from (select id from organization where name = 'Ligue') l)"
					+ " where name = 'Cercle'")
			.update();
		this.jdbc.sql("update organization set active = false where name = 'Club Alpin'").update();
		ImportDetails details = this.bench.run("""
				Identifiant;Nom;Organisation;Ville
				O-1;Un;Club Alpin;Nice
				O-3;Trois;Club Alpin;Nice
				O-4;Quatre;Club Alpin;Nice
				O-5;Cinq;Cercle;Nice
				""");
		assertThat(details.counts()).isEqualTo(new ImportCounts(4, 1, 1, 0, 0, 2, 0));
		assertThat(this.bench.file(details, ImportFileKind.REJECTS_CSV)).contains("« Club Alpin » est fermée");
		assertThat(this.jdbc
			.sql("select concat(a.identifiant, ' ', o.name) from adherent a"
					+ " join organization o on o.id = a.organization_id where a.city = 'Nice' order by a.identifiant")
			.query(String.class)
			.list()).containsExactly("O-1 Club Alpin", "O-5 Ligue");
	}

	/** As a run that was killed before it wrote anything, and goes on after the merge. */
	@Test
	void rowsThatWereReadBeforeOrganisationsWereMergedGoWhereTheyAreMergedInto(
			@Autowired NamedParameterJdbcTemplate named, @Autowired TransactionTemplate transaction) {
		this.bench.run("Identifiant;Nom;Organisation\nO-1;Un;Cercle\nO-2;Deux;Ligue\n",
				ImportBench::creatingOrganizations);
		ImportDetails read = this.bench.dryRun("Identifiant;Nom;Organisation\nO-3;Trois;Cercle\nO-2;Deux;Cercle\n");
		this.jdbc
			.sql("update organization set active = false,"
					+ " merged_into = (select id from (select id from organization where name = 'Ligue') l)"
					+ " where name = 'Cercle'")
			.update();
		long revision = number("select max(id) from revision");
		this.jdbc.sql("insert into revision (recorded_at, agent, origin) values (1, 'Test', 'SHELL')").update();
		transaction.executeWithoutResult((status) -> new ApplyWork(named, read.settings(), read.id(),
				AccessScope.EVERYTHING, revision + 1, new CustomFieldDefaults("{}", "{}"))
			.apply(1, 2));
		assertThat(this.jdbc
			.sql("select concat(a.identifiant, ' ', o.name) from adherent a"
					+ " join organization o on o.id = a.organization_id order by a.identifiant")
			.query(String.class)
			.list()).containsExactly("O-1 Cercle", "O-2 Ligue", "O-3 Ligue");
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
