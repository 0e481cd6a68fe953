package org.impactdata.batch.adherentimport;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunFilter;
import org.impactdata.batch.operations.JobRunListItem;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.media.StoredFiles;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.AssignmentService;
import org.impactdata.domain.role.RoleService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An import has the rights of the agent who asked for it, and not more. */
@DatabaseTest
@Import(ImportBench.class)
@Timeout(300)
class ImportScopeFunctionalTests {

	private static final Caller OPERATOR = new Caller("Test", Origin.SHELL, Locale.FRENCH);

	private static int agents;

	@Autowired
	private ImportBench bench;

	@Autowired
	private AdherentImports imports;

	@Autowired
	private JobOperations jobs;

	@Autowired
	private StoredFiles files;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private RoleService roles;

	@Autowired
	private AgentService agentService;

	@Autowired
	private JdbcClient jdbc;

	private long north;

	private long village;

	private long south;

	@BeforeEach
	void tree() {
		this.jdbc.sql("update organization set parent_id = null").update();
		for (String table : List.of("import_row", "import_finding", "import_before", "import_kept",
				"import_organization", "adherent_import", "search_index_event", "adherent_history", "adherent",
				"agent_assignment", "organization_history", "organization")) {
			this.jdbc.sql("delete from " + table).update();
		}
		this.north = create("Nord", null);
		this.village = create("Village", this.north);
		this.south = create("Sud", null);
		this.bench.run("""
				Identifiant;Nom;Prénom;E-mail;Organisation
				N-1;Dupont;Marie;marie@example.org;Nord
				S-1;Durand;Zoé;zoe@example.org;Sud
				X-1;Personne;Sans;sans@example.org;
				""");
	}

	@Test
	void meetsAndWritesOnlyAdherentsOfOnesOrganizations() {
		ImportDetails details = this.bench.as(agent(ShippedRole.AGENT, this.north)).run("""
				Identifiant;Nom;Prénom;E-mail;Organisation
				N-1;Dupont;Marie-Line;marie@example.org;Village
				S-1;Pirate;Zoé;zoe@example.org;Nord
				;Durand;Zoé;zoe@example.org;Nord
				;Neuve;Aya;aya@example.org;
				;Autre;Ali;ali@example.org;Sud
				""");
		assertThat(details.counts()).isEqualTo(new ImportCounts(5, 2, 1, 0, 0, 2, 0));
		assertThat(this.jdbc.sql("""
				select concat_ws(' ', a.first_name, a.last_name, coalesce(o.name, '-')) from adherent a
				left join organization o on o.id = a.organization_id order by a.id""").query(String.class).list())
			.containsExactly("Marie-Line Dupont Village", "Zoé Durand Sud", "Sans Personne -", "Zoé Durand Nord",
					"Aya Neuve Nord");
		assertThat(this.bench.as(agent(ShippedRole.AGENT, this.north)).file(details, ImportFileKind.REJECTS_CSV))
			.contains("S-1")
			.contains("Sud")
			.doesNotContain("zoe@example.org;Sud");
	}

	@Test
	void createsNoOrganizationWithoutTheRight() {
		ImportDetails details = this.bench.as(agent(ShippedRole.AGENT, null))
			.run("Nom;Organisation\nMartin;Inconnue\nMoreau;Nord\n", ImportBench::creatingOrganizations);
		assertThat(details.counts().created()).isOne();
		assertThat(details.counts().rejected()).isOne();
		assertThat(this.jdbc.sql("select count(*) from organization").query(Long.class).single()).isEqualTo(3);
	}

	@Test
	void aColumnThatIsMaskedIsNeitherMatchedNorWritten() {
		long agent = agent(ShippedRole.AGENT, this.north);
		this.jdbc.sql("update role set customized = true where code = 'AGENT'").update();
		this.jdbc
			.sql("insert into role_permission (role_id, permission) select id, 'IMPORT_RUN' from role "
					+ "where code = 'AGENT'")
			.update();
		this.jdbc
			.sql("insert into role_field (role_id, field, visibility) select id, 'EMAIL', 'MASKED' from role "
					+ "where code = 'AGENT'")
			.update();
		this.jdbc.sql("update access_version set version = version + 1").update();
		try {
			ImportDetails suggested = this.bench.as(agent).run("Nom;E-mail\nMoreau;marie@example.org\n");
			assertThat(suggested.settings().mapping()).containsOnlyKeys("Nom");
			assertThat(suggested.counts().created()).isOne();
			assertThatThrownBy(() -> this.bench.as(agent)
				.run("Nom;E-mail\nDupont;marie@example.org\n",
						(settings) -> new ImportSettings(settings.format(),
								Map.of("Nom", AdherentField.LAST_NAME, "E-mail", AdherentField.EMAIL), Map.of(),
								settings.unmapped(), settings.mode(), List.of(MatchKey.EMAIL), false, false,
								settings.region())))
				.isInstanceOf(ImportException.class)
				.hasMessageContaining("mail");
		}
		finally {
			this.jdbc.sql("update role set customized = false where code = 'AGENT'").update();
			this.jdbc.sql("delete from role_permission").update();
			this.jdbc.sql("delete from role_field").update();
			this.jdbc.sql("update access_version set version = version + 1").update();
		}
	}

	@Test
	void whatOthersBroughtInIsSeenOnlyByWhoeverMayInAllOfItsOrganizations() {
		long northern = agent(ShippedRole.MANAGER, this.north);
		ImportDetails details = this.bench.as(northern).run("Nom;Organisation\nMoreau;Nord\nMoreau;Brest\n");
		long run = details.run();
		for (long allowed : List.of(northern, agent(ShippedRole.AGENT, this.north), agent(ShippedRole.AGENT, null))) {
			assertThat(as(allowed, () -> this.imports.find(details.id()))).isPresent();
			assertThat(as(allowed, () -> this.imports.recent(10, null))).extracting(ImportListItem::id)
				.contains(details.id());
			assertThat(as(allowed, () -> this.jobs.files(run))).isNotEmpty();
		}
		for (long other : List.of(agent(ShippedRole.AGENT, this.village), agent(ShippedRole.MANAGER, this.south))) {
			assertThat(as(other, () -> this.imports.find(details.id()))).isEmpty();
			assertThat(as(other, () -> this.imports.recent(10, null))).isEmpty();
			assertThat(as(other, () -> this.jobs.find(run))).isEmpty();
			assertThat(as(other, () -> this.jobs.recent(JobRunFilter.all(), 100, null))).isEmpty();
			assertThatThrownBy(() -> as(other, () -> this.imports.rejects(details.id(), 0, 10)))
				.isInstanceOf(ImportException.class);
			assertThatThrownBy(() -> as(other, () -> this.imports.undo(details.id())))
				.isInstanceOfAny(ImportException.class, AccessDeniedException.class);
		}
		long auditor = agent(ShippedRole.AUDITOR, null);
		assertThat(as(auditor, () -> this.jobs.recent(JobRunFilter.all(), 100, null))).extracting(JobRunListItem::id)
			.contains(run);
		assertThat(as(auditor, () -> this.jobs.files(run))).as("of masked fields").isEmpty();
	}

	@Test
	void aRunWhoseAgentLostTheRightFailsInWordsAndWritesNothing() {
		long agent = agent(ShippedRole.AGENT, this.north);
		long id = as(agent, () -> this.imports.register(file("Nom;Organisation\nMoreau;Nord\n")));
		long run = as(agent, () -> this.imports.start(id, true));
		assertThat(end(run).state()).isEqualTo(JobRunState.COMPLETED);
		OPERATOR.call(() -> {
			this.assignments.of(agent).forEach((given) -> this.assignments.remove(given.id()));
			return agent;
		});
		long again = this.jdbc.sql("select coalesce(max(id), 0) from job_run where agent_id = ?")
			.param(agent)
			.query(Long.class)
			.single();
		this.jdbc
			.sql("update job_run set state = 'STOPPED', parameters = replace(parameters, 'true', 'false') "
					+ "where id = ?")
			.param(again)
			.update();
		OPERATOR.call(() -> {
			this.jobs.restart(again);
			return again;
		});
		JobRunDetails ended = end(again);
		assertThat(ended.state()).isEqualTo(JobRunState.FAILED);
		assertThat(ended.failureCode()).isEqualTo("right-withdrawn");
		assertThat(this.jdbc.sql("select count(*) from adherent where last_name = 'Moreau'").query(Long.class).single())
			.isZero();
	}

	private long file(String content) {
		return this.files
			.store(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "a.csv", "text/csv", 10_000)
			.id();
	}

	private JobRunDetails end(long run) {
		return OPERATOR.call(() -> this.bench.end(run));
	}

	private long create(String name, @Nullable Long parent) {
		return OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named(name), parent)).id();
	}

	private long agent(ShippedRole role, @Nullable Long organization) {
		return new TestAgents(this.agentService, this.roles)
			.letIn("agent" + (agents++) + "@example.org", "Agent", Locale.FRENCH, List
				.of(new AssignmentDraft(OPERATOR.call(() -> this.roles.shipped(role)).id(), organization, null, null)))
			.id();
	}

	private static <T> T as(long agent, Supplier<T> action) {
		return new Caller("Agent " + agent, Origin.CONSOLE, Locale.FRENCH, agent).call(action);
	}

}
