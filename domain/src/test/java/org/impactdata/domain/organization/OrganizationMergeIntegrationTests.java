package org.impactdata.domain.organization;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentHistoryService;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.HistoryEntry;
import org.impactdata.domain.adherent.InvalidDraftException;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of adherents and agents when organisations are merged or closed. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class OrganizationMergeIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private OrganizationTreeService tree;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentHistoryService histories;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void nobodyComesIntoAnOrganisationWhileItIsMerged() throws Exception {
		OrganizationDetails north = create("Nord");
		OrganizationDetails south = create("Sud");
		try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
			Future<AdherentDetails> joining = this.transaction.execute((status) -> {
				OPERATOR.call(() -> this.tree.merge(north.id(), north.version(), south.id()));
				return thread.submit(() -> join("Diop", north));
			});
			assertThatThrownBy(joining::get).hasRootCauseInstanceOf(InvalidDraftException.class);
		}
		assertThat(this.jdbc.queryForObject("select count(*) from adherent", Long.class)).isZero();
	}

	@Test
	void whoManagesBothMergesThem(@Autowired AgentService agents, @Autowired RoleService roles) {
		OrganizationDetails north = create("Nord");
		OrganizationDetails south = create("Sud");
		join("Diop", north);
		long role = new TestRoles(JdbcClient.create(this.jdbc)).allowing(Set.of(Permission.values()));
		TestAgents people = new TestAgents(agents, roles);
		Caller manager = new Caller("gérante", Origin.CONSOLE, Locale.FRENCH,
				people
					.letIn("gerante@example.org", "gérante", Locale.FRENCH,
							List.of(AssignmentDraft.in(role, north.id()), AssignmentDraft.in(role, south.id())))
					.id());
		assertThat(manager.call(() -> this.tree.merge(north.id(), north.version(), south.id())).id())
			.isEqualTo(south.id());
		assertThat(this.jdbc.queryForList("select organization_id from adherent", Long.class))
			.containsExactly(south.id());
	}

	@Test
	void whatWasMergedIntoOneThatIsMergedTooLeadsToTheLast() {
		OrganizationDetails first = create("Un");
		OrganizationDetails second = create("Deux");
		OrganizationDetails third = create("Trois");
		OPERATOR.call(() -> this.tree.merge(first.id(), first.version(), second.id()));
		OPERATOR.call(() -> this.tree.merge(second.id(), find(second).version(), third.id()));
		assertThat(this.jdbc.queryForList("select merged_into from organization order by id", Long.class))
			.containsExactly(third.id(), third.id(), null);
	}

	@Test
	void nobodyComesIntoTheOnlyOrganisationOfAnAgentOnceItIsClosed(@Autowired AgentService agents,
			@Autowired RoleService roles) {
		OrganizationDetails north = create("Nord");
		long role = new TestRoles(JdbcClient.create(this.jdbc))
			.allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT));
		Caller clerk = new TestAgents(agents, roles).caller("guichet", AssignmentDraft.in(role, north.id()));
		assertThat(clerk.call(() -> this.adherents.create(AdherentDraft.person("Diop", "Awa"))).organizationId())
			.isEqualTo(north.id());
		OPERATOR.call(() -> this.tree.close(north.id(), find(north).version()));
		assertThatThrownBy(() -> clerk.call(() -> this.adherents.create(AdherentDraft.person("Diop", "Omar"))))
			.isInstanceOfSatisfying(InvalidDraftException.class,
					(ex) -> assertThat(ex.problems().fields()).containsOnlyKeys(AdherentField.ORGANIZATION));
	}

	@Test
	void aMoveToAnOrganisationOfTheSameNameIsInTheHistory() {
		OrganizationDetails one = create("Section");
		OrganizationDetails other = create("Section");
		AdherentDetails awa = join("Diop", one);
		OPERATOR.call(() -> this.adherents.update(awa.id(), awa.version(),
				awa.toDraft().with(AdherentField.ORGANIZATION, Long.toString(other.id()))));
		List<HistoryEntry> history = OPERATOR.call(() -> this.histories.of(awa.id()));
		assertThat(history).hasSize(2);
		assertThat(history.getFirst().changes()).extracting(HistoryEntry.FieldChange::field)
			.containsExactly(AdherentField.ORGANIZATION);
	}

	private AdherentDetails join(String name, OrganizationDetails organization) {
		return OPERATOR.call(() -> this.adherents.create(
				AdherentDraft.person(name, "Awa").with(AdherentField.ORGANIZATION, Long.toString(organization.id()))));
	}

	private OrganizationDetails find(OrganizationDetails organization) {
		return OPERATOR.call(() -> this.organizations.find(organization.id()).orElseThrow());
	}

	private OrganizationDetails create(String name) {
		return OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named(name), null));
	}

}
