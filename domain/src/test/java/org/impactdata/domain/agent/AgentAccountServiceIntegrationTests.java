package org.impactdata.domain.agent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AccessExplanation;
import org.impactdata.domain.role.AccessExplanationService;
import org.impactdata.domain.role.AdherentViewers;
import org.impactdata.domain.role.AssignmentDetails;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.AssignmentService;
import org.impactdata.domain.role.RoleDraft;
import org.impactdata.domain.role.RoleService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DatabaseTest
class AgentAccountServiceIntegrationTests {

	@Autowired
	private AgentService agents;

	@Autowired
	private AgentAccountService accounts;

	@Autowired
	private AgentDirectoryService directory;

	@Autowired
	private ForgottenPasswordService forgotten;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private AccessExplanationService explanations;

	@Autowired
	private RoleService roles;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private CallerAccess access;

	@Autowired
	private UserDetailsService signIn;

	@Autowired
	private JdbcTemplate jdbc;

	private long administrator;

	private long here;

	private long elsewhere;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
		this.administrator = letIn("admin@example.org", "Admin", everywhere(ShippedRole.ADMINISTRATOR));
		this.here = organization("Ici");
		this.elsewhere = organization("Ailleurs");
	}

	@Test
	void theLastAdministratorStaysInEveryWay() {
		long given = Caller.system().call(() -> this.assignments.of(this.administrator)).getFirst().id();
		long role = role(ShippedRole.ADMINISTRATOR);
		List<Runnable> ways = List.of(() -> this.accounts.disable(this.administrator),
				() -> this.accounts.delete(this.administrator), () -> this.assignments.remove(given),
				() -> this.assignments.change(given, everywhere(ShippedRole.MANAGER)),
				() -> this.assignments.change(given, AssignmentDraft.in(role, this.here)),
				() -> this.assignments.change(given,
						new AssignmentDraft(role, null, null, LocalDate.now().plusYears(1))),
				() -> this.assignments.change(given,
						new AssignmentDraft(role, null, LocalDate.now().plusDays(1), null)),
				() -> this.roles.change(role,
						RoleDraft.of(this.roles.find(role).orElseThrow()).allowing(Set.of(Permission.AGENT_MANAGE))));
		for (Runnable way : ways) {
			assertRefused("agent.last-administrator", () -> Caller.runAs(Caller.system(), way));
			assertThat(this.access.of(this.administrator).scope(Permission.ROLE_MANAGE).everything()).isTrue();
		}

		letIn("autre@example.org", "Autre", everywhere(ShippedRole.ADMINISTRATOR));
		Caller.runAs(Caller.system(), () -> this.accounts.disable(this.administrator));
		assertThat(this.access.of(this.administrator).may(Permission.ADHERENT_READ)).isFalse();
	}

	@Test
	void ofTwoAdministratorsDemotedAtOnceOneStays() throws Exception {
		long other = letIn("autre@example.org", "Autre", everywhere(ShippedRole.ADMINISTRATOR));
		AssignmentDraft less = everywhere(ShippedRole.AGENT);
		for (int round = 0; round < 5; round++) {
			List<Callable<Boolean>> both = new ArrayList<>();
			for (long agent : new long[] { this.administrator, other }) {
				long given = Caller.system().call(() -> this.assignments.of(agent)).getFirst().id();
				both.add(() -> {
					try {
						Caller.runAs(Caller.system(), () -> this.assignments.change(given, less));
						return true;
					}
					catch (DomainException ex) {
						return false;
					}
				});
			}
			int demoted = 0;
			try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
				for (Future<Boolean> done : threads.invokeAll(both)) {
					demoted += done.get() ? 1 : 0;
				}
			}
			assertThat(demoted).isEqualTo(1);
			for (long agent : new long[] { this.administrator, other }) {
				long given = Caller.system().call(() -> this.assignments.of(agent)).getFirst().id();
				Caller.runAs(Caller.system(),
						() -> this.assignments.change(given, everywhere(ShippedRole.ADMINISTRATOR)));
			}
		}
	}

	@Test
	void whoManagesAgentsHereSeesAndTouchesOnlyThose() {
		long manager = letIn("m@example.org", "Mona", AssignmentDraft.in(role(ShippedRole.MANAGER), this.here));
		long inside = letIn("i@example.org", "Inès", AssignmentDraft.in(role(ShippedRole.AGENT), this.here));
		long both = letIn("b@example.org", "Bilal", AssignmentDraft.in(role(ShippedRole.AGENT), this.here),
				AssignmentDraft.in(role(ShippedRole.AGENT), this.elsewhere));
		long outside = letIn("o@example.org", "Omar", AssignmentDraft.in(role(ShippedRole.AGENT), this.elsewhere));

		assertThat(as(manager, () -> this.directory.list(AgentListQuery.ALL))).extracting(AgentListItem::displayName)
			.containsExactly("Bilal", "Inès", "Mona");
		assertThat(as(manager, () -> this.directory.find(outside))).isEmpty();
		assertThat(as(manager, () -> this.directory.find(both)).orElseThrow().roles()).hasSize(1);
		assertThat(as(manager, () -> this.directory.find(both)).orElseThrow().manageable()).isFalse();
		assertRefused("agent.not-yours", () -> as(manager, () -> this.accounts.disable(both)));
		assertRefused("agent.not-yours", () -> as(manager, () -> this.accounts.delete(outside)));
		assertRefused("agent.not-yours", () -> as(manager, () -> this.accounts.resetPassword(this.administrator)));
		as(manager, () -> this.accounts.disable(inside));
		assertThat(as(manager, () -> this.directory.find(inside)).orElseThrow().state()).isEqualTo(AgentState.DISABLED);
	}

	@Test
	void nobodyGetsAtTheAccountOfAnAgentWhoMayMore() {
		long manager = letIn("m@example.org", "Mona", AssignmentDraft.in(role(ShippedRole.MANAGER), this.here));
		long auditor = letIn("a@example.org", "Anna", AssignmentDraft.in(role(ShippedRole.AUDITOR), this.here));
		assertRefused("agent.more-than-own", () -> as(manager, () -> this.accounts.resetPassword(auditor)));
		assertRefused("agent.more-than-own", () -> as(manager,
				() -> this.accounts.change(auditor, version(auditor), "Anna", "mona-bis@example.org", Locale.FRENCH)));
		as(manager, () -> this.accounts.change(auditor, version(auditor), "Anna B.", "a@example.org", Locale.ENGLISH));
		assertRefused("assignment.more-than-own", () -> as(manager,
				() -> this.assignments.add(manager, AssignmentDraft.in(role(ShippedRole.ADMINISTRATOR), this.here))));
		assertThat(as(manager, () -> this.directory.find(auditor)).orElseThrow().displayName()).isEqualTo("Anna B.");
	}

	@Test
	void aPasswordThatWasResetStopsWorkingAndTheLinkSetsAnother() {
		long awa = letIn("awa@example.org", "Awa", everywhere(ShippedRole.AGENT));
		this.jdbc.update("update agent set signed_in_at = utc_timestamp(6) where id = ?", awa);
		AccessLink link = as(this.administrator, () -> this.accounts.resetPassword(awa));
		assertThatThrownBy(() -> this.signIn.loadUserByUsername("awa@example.org"))
			.isInstanceOf(UsernameNotFoundException.class);
		this.agents.acceptLink(link.token(), "une tout autre phrase");
		assertThat(this.signIn.loadUserByUsername("awa@example.org").isEnabled()).isTrue();
		assertThat(this.jdbc.queryForObject("select count(*) from journal where action = 'PASSWORD_RESET' "
				+ "and agent_id = " + this.administrator, Integer.class))
			.isEqualTo(1);
	}

	@Test
	void whoNeverCameIsGoneAndWhoDidLeavesAName() {
		AccessLink link = Caller.system()
			.call(() -> this.agents.invite("i@example.org", "Inès", Locale.FRENCH,
					List.of(everywhere(ShippedRole.AGENT))));
		long invited = this.agents.findByLink(link.token()).orElseThrow().id();
		long awa = letIn("awa@example.org", "Awa", everywhere(ShippedRole.AGENT));
		as(this.administrator, () -> this.accounts.delete(invited));
		as(this.administrator, () -> this.accounts.delete(awa));

		assertThat(
				this.jdbc.queryForList("select display_name from agent where id in (?, ?)", String.class, invited, awa))
			.containsExactly("Awa");
		assertThat(this.agents.findByLink(link.token())).isEmpty();
		assertThat(as(this.administrator, () -> this.directory.list(AgentListQuery.ALL))).hasSize(1);
		assertThatThrownBy(() -> this.signIn.loadUserByUsername("awa@example.org"))
			.isInstanceOf(UsernameNotFoundException.class);
		letIn("awa@example.org", "Awa de retour", everywhere(ShippedRole.AGENT));
	}

	@Test
	void listsWhatIsAskedFor() {
		long inside = letIn("i@example.org", "Inès", AssignmentDraft.in(role(ShippedRole.AGENT), this.here));
		letIn("o@example.org", "Omar", AssignmentDraft.in(role(ShippedRole.SCANNER), this.elsewhere));
		assertThat(names(new AgentListQuery("ines", null, null, null))).containsExactly("Inès");
		assertThat(names(new AgentListQuery("O@EXAMPLE", null, null, null))).containsExactly("Omar");
		assertThat(names(new AgentListQuery("%", null, null, null))).isEmpty();
		assertThat(names(new AgentListQuery("", role(ShippedRole.SCANNER), null, null))).containsExactly("Omar");
		assertThat(names(new AgentListQuery("", null, this.here, null))).containsExactly("Admin", "Inès");
		as(this.administrator, () -> this.accounts.disable(inside));
		assertThat(names(new AgentListQuery("", null, null, AgentState.DISABLED))).containsExactly("Inès");
	}

	@Test
	void tellsWhyAnAgentMayAndWhoSeesAnAdherent() {
		long manager = letIn("m@example.org", "Mona", AssignmentDraft.in(role(ShippedRole.MANAGER), this.here));
		long anna = letIn("a@example.org", "Anna", AssignmentDraft.in(role(ShippedRole.AUDITOR), this.here),
				AssignmentDraft.in(role(ShippedRole.AGENT), this.elsewhere));
		AccessExplanation why = as(this.administrator, () -> this.explanations.why(anna));
		assertThat(why.permissions().get(Permission.ADHERENT_READ)).extracting(AssignmentDetails::organizationName)
			.containsExactly("Ici", "Ailleurs");
		assertThat(why.permissions().get(Permission.ADHERENT_EDIT)).extracting(AssignmentDetails::organizationName)
			.containsExactly("Ailleurs");
		assertThat(why.permissions()).doesNotContainKey(Permission.ROLE_MANAGE);
		assertThat(as(manager, () -> this.explanations.why(anna)).hidden()).isEqualTo(1);
		assertThat(as(manager, () -> this.explanations.why(anna)).permissions())
			.doesNotContainKey(Permission.ADHERENT_EDIT);

		AdherentViewers seen = as(manager, () -> this.explanations.viewers(this.here));
		assertThat(seen.viewers()).extracting(AdherentViewers.Viewer::name).containsExactly("Anna", "Mona");
		assertThat(seen.others()).isEqualTo(1);
		assertThat(seen.viewers().getFirst().mayEdit()).isFalse();
		assertThat(seen.viewers().getFirst().masked()).containsExactly(SensitiveField.values());
		assertThat(seen.viewers().get(1).mayEdit()).isTrue();
		assertThat(as(this.administrator, () -> this.explanations.viewers(null)).viewers())
			.extracting(AdherentViewers.Viewer::name)
			.containsExactly("Admin");
	}

	@Test
	void whoForgotThePasswordGetsOneLinkInFiveMinutes() {
		letIn("awa@example.org", "Awa", everywhere(ShippedRole.AGENT));
		assertThat(this.forgotten.ask("nobody@example.org")).isEmpty();
		assertThat(this.forgotten.ask("awa@example.org")).as("just invited").isEmpty();
		this.jdbc.update("update agent_link set created_at = created_at - interval 6 minute");
		assertThat(this.forgotten.ask(" AWA@example.org").orElseThrow().name()).isEqualTo("Awa");
		assertThat(this.forgotten.ask("awa@example.org")).isEmpty();
		assertThat(this.signIn.loadUserByUsername("awa@example.org").isEnabled()).isTrue();
	}

	private List<String> names(AgentListQuery query) {
		return as(this.administrator, () -> this.directory.list(query)).stream()
			.map(AgentListItem::displayName)
			.toList();
	}

	private long version(long agent) {
		return Caller.system().call(() -> this.directory.find(agent)).orElseThrow().version();
	}

	private static void assertRefused(String code, Runnable action) {
		assertThatThrownBy(action::run).isInstanceOfSatisfying(DomainException.class,
				(ex) -> assertThat(ex.problem().code()).isEqualTo(code));
	}

	private long organization(String name) {
		return Caller.system()
			.call(() -> this.organizations
				.create(new OrganizationDraft(name, name, "ASSOCIATION", null, null, null, null, null, null, null,
						null), null)
				.id());
	}

	private long role(ShippedRole role) {
		return Caller.system().call(() -> this.roles.shipped(role)).id();
	}

	private AssignmentDraft everywhere(ShippedRole role) {
		return AssignmentDraft.everywhere(role(role));
	}

	private long letIn(String email, String name, AssignmentDraft... given) {
		return new TestAgents(this.agents, this.roles).letIn(email, name, Locale.FRENCH, List.of(given)).id();
	}

	private static void as(long agent, Runnable action) {
		as(agent, () -> {
			action.run();
			return true;
		});
	}

	private static <T> T as(long agent, java.util.function.Supplier<T> action) {
		return new Caller("Test", Origin.CONSOLE, Locale.FRENCH, agent).call(action);
	}

}
