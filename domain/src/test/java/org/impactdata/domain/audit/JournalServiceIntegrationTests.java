package org.impactdata.domain.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentKind;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.agent.AgentDetails;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject.Kind;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DatabaseTest
class JournalServiceIntegrationTests {

	private static final Caller OPERATOR = new Caller("ops", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private Journal journal;

	@Autowired
	private JournalService service;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void everyActionIsToldInBothLanguages() {
		for (JournalAction action : JournalAction.values()) {
			write(OPERATOR, action, JournalObject.of(Kind.AGENT, 7, "Awa Ndiaye"));
		}
		List<JournalItem> rows = OPERATOR.call(() -> this.service.list(JournalQuery.ALL, null, 100));

		assertThat(rows).extracting(JournalItem::action)
			.containsExactlyElementsOf(Arrays.asList(JournalAction.values()).reversed());
		for (Locale locale : new Locale[] { Locale.FRENCH, Locale.ENGLISH }) {
			assertThat(rows).allSatisfy((row) -> {
				assertThat(row.sentence(locale)).containsAnyOf("ops", "Awa Ndiaye").doesNotContain("{");
				assertThat(row.action().label(locale)).isNotBlank();
			});
			assertThat(Kind.values()).allSatisfy((kind) -> assertThat(kind.label(locale)).isNotBlank());
		}
	}

	@Test
	void aGivenRoleIsNamedAsTheReaderKnowsIt() {
		write(new Caller("Awa Ndiaye", Origin.CONSOLE, Locale.FRENCH), JournalAction.ASSIGNMENT_ADDED,
				JournalObject.of(Kind.AGENT, 7, "Paul Martin"), new Change("role", null, "role.MANAGER"),
				new Change("organization", null, "*"));
		JournalItem row = OPERATOR.call(() -> this.service.list(JournalQuery.ALL, null, 1)).getFirst();

		assertThat(row.sentence(Locale.FRENCH))
			.isEqualTo("Awa Ndiaye a donné le rôle Responsable à Paul Martin (partout)");
		assertThat(row.sentence(Locale.ENGLISH))
			.isEqualTo("Awa Ndiaye gave the role Manager to Paul Martin (everywhere)");
	}

	@Test
	void rowsAreFoundByAgentActionObjectTimeAndRefusal() {
		AgentDetails awa = agent("awa@example.org", null);
		Caller acting = caller(awa);
		write(acting, JournalAction.ROLE_CHANGED, JournalObject.of(Kind.ROLE, 3, "Accueil 100%"));
		write(acting, JournalAction.ACCESS_REFUSED, new JournalObject(Kind.SCREEN, "imports", "Imports"));
		write(OPERATOR, JournalAction.JOB_REQUESTED, JournalObject.of(Kind.JOB_RUN, 12, "searchIndexRebuild"));
		LocalDate today = LocalDate.now(ZoneId.systemDefault());

		assertThat(actions(query(awa.id(), null, "", null, false))).containsExactly(JournalAction.ACCESS_REFUSED,
				JournalAction.ROLE_CHANGED);
		assertThat(actions(query(null, Kind.ROLE, "", null, false))).containsExactly(JournalAction.ROLE_CHANGED);
		assertThat(actions(query(null, null, "accueil 100%", null, false))).containsExactly(JournalAction.ROLE_CHANGED);
		assertThat(actions(query(null, null, "accueil 1%0", null, false))).isEmpty();
		assertThat(actions(query(null, null, "12", null, false))).containsExactly(JournalAction.JOB_REQUESTED);
		assertThat(actions(query(null, null, "", JournalAction.JOB_REQUESTED, false)))
			.containsExactly(JournalAction.JOB_REQUESTED);
		assertThat(actions(query(null, null, "", null, true))).containsExactly(JournalAction.ACCESS_REFUSED);
		assertThat(actions(new JournalQuery(null, Set.of(Kind.ROLE), "", null, today, today, false)))
			.containsExactly(JournalAction.ROLE_CHANGED);
		assertThat(actions(new JournalQuery(null, Set.of(), "", null, today.plusDays(2), null, false))).isEmpty();
		assertThat(actions(new JournalQuery(null, Set.of(), "", null, null, today.minusDays(2), false))).isEmpty();
	}

	@Test
	void pagesFollowEachOtherWithoutLosingARow() {
		for (int row = 0; row < 25; row++) {
			write(OPERATOR, JournalAction.ROLE_CHANGED, JournalObject.of(Kind.ROLE, row, "Rôle " + row));
		}
		List<Long> seen = new ArrayList<>();
		List<JournalItem> page = OPERATOR.call(() -> this.service.list(JournalQuery.ALL, null, 10));
		while (!page.isEmpty()) {
			page.forEach((row) -> seen.add(row.id()));
			page = OPERATOR.call(() -> this.service.list(JournalQuery.ALL, seen.getLast(), 10));
		}
		assertThat(seen).hasSize(25)
			.doesNotHaveDuplicates()
			.isSortedAccordingTo((one, other) -> Long.compare(other, one));
	}

	@Test
	void whoIsLimitedToAnOrganisationReadsOnlyWhatConcernsIt(@Autowired AdherentService adherents) {
		long lyon = organization("Section Lyon");
		long nice = organization("Section Nice");
		AgentDetails auditor = agent("lea@example.org", lyon);
		AgentDetails near = agent("ali@example.org", lyon);
		AgentDetails far = agent("zoe@example.org", nice);
		AgentDetails everywhere = agent("max@example.org", null);
		long hers = adherent(adherents, lyon);
		long other = adherent(adherents, nice);
		long before = OPERATOR.call(() -> this.service.list(JournalQuery.ALL, null, 1)).getFirst().id();
		for (AgentDetails agent : List.of(near, far, everywhere)) {
			write(caller(agent), JournalAction.FILE_DOWNLOADED, JournalObject.of(Kind.FILE, agent.id(), "f"));
			write(caller(agent), JournalAction.ADHERENT_CHANGED, JournalObject.of(Kind.ADHERENT, hers, "A-1"));
			write(caller(agent), JournalAction.ADHERENT_CHANGED, JournalObject.of(Kind.ADHERENT, other, "A-2"));
			write(caller(agent), JournalAction.ORGANIZATION_CHANGED, JournalObject.of(Kind.ORGANIZATION, nice, "Nice"));
		}
		write(caller(auditor), JournalAction.SIGNED_IN, null);

		List<JournalItem> seen = caller(auditor).call(() -> this.service.list(JournalQuery.ALL, null, 100))
			.stream()
			.filter((row) -> row.id() > before)
			.toList();
		assertThat(seen).extracting(JournalItem::action, (row) -> (row.object() != null) ? row.object().id() : null)
			.satisfiesExactlyInAnyOrder(
					(row) -> assertThat(row.toList()).containsExactly(JournalAction.SIGNED_IN, null),
					(row) -> assertThat(row.toList()).containsExactly(JournalAction.FILE_DOWNLOADED, "" + near.id()),
					(row) -> assertThat(row.toList()).containsExactly(JournalAction.ADHERENT_CHANGED, "" + hers),
					(row) -> assertThat(row.toList()).containsExactly(JournalAction.ADHERENT_CHANGED, "" + hers),
					(row) -> assertThat(row.toList()).containsExactly(JournalAction.ADHERENT_CHANGED, "" + hers));
		List<JournalItem> all = OPERATOR.call(() -> this.service.list(JournalQuery.ALL, null, 100))
			.stream()
			.filter((row) -> row.id() > before)
			.toList();
		assertThat(all).hasSize(13)
			.allSatisfy((row) -> assertThat(caller(auditor).call(() -> this.service.find(row.id())).isPresent())
				.isEqualTo(seen.contains(row)));
		assertThat(caller(auditor).call(() -> this.service.agents("", 100))).extracting(JournalAgent::id)
			.containsExactlyInAnyOrder(auditor.id(), near.id());
	}

	@Test
	void whoMayNotReadTheJournalIsRefused() {
		AgentDetails agent = new TestAgents(this.agents, this.roles).letIn("a@example.org", "A", Locale.FRENCH,
				ShippedRole.MANAGER);
		assertThatThrownBy(() -> caller(agent).call(() -> this.service.list(JournalQuery.ALL, null, 10)))
			.isInstanceOf(AccessDeniedException.class);
	}

	private List<JournalAction> actions(JournalQuery query) {
		return OPERATOR.call(() -> this.service.list(query, null, 100))
			.stream()
			.map(JournalItem::action)
			.filter((action) -> action != JournalAction.AGENT_INVITED && action != JournalAction.PASSWORD_CHOSEN)
			.toList();
	}

	private static JournalQuery query(@Nullable Long agent, @Nullable Kind kind, String text,
			@Nullable JournalAction action, boolean refusals) {
		return new JournalQuery(agent, (kind != null) ? Set.of(kind) : Set.of(), text, action, null, null, refusals);
	}

	private void write(Caller caller, JournalAction action, @Nullable JournalObject object, Change... changes) {
		caller.call(() -> this.transaction.execute((status) -> {
			this.journal.write(JournalEvent.of(action, object, changes));
			return true;
		}));
	}

	private static Caller caller(AgentDetails agent) {
		return new Caller(agent.displayName(), Origin.CONSOLE, Locale.FRENCH, agent.id());
	}

	private AgentDetails agent(String email, @Nullable Long organization) {
		long role = OPERATOR.call(() -> this.roles.shipped(ShippedRole.AUDITOR)).id();
		return new TestAgents(this.agents, this.roles).letIn(email, email, Locale.FRENCH,
				List.of(new AssignmentDraft(role, organization, null, null)));
	}

	private long organization(String name) {
		return OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named(name), null)).id();
	}

	private static long adherent(AdherentService adherents, long organization) {
		return OPERATOR
			.call(() -> adherents.create(new AdherentDraft(AdherentKind.PERSON, null, "Dupont", "Ana", null, null, null,
					null, null, null, null, null, null, null, null, organization, null, null, Map.of())))
			.id();
	}

}
