package org.impactdata.domain.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.ClientAddress;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentDetails;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.AssignmentService;
import org.impactdata.domain.role.RoleService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DatabaseTest
@TestPropertySource(properties = { "impact.session.idle=1h", "impact.session.longest=12h" })
class SessionServiceIntegrationTests {

	private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:131.0) Gecko/20100101 Firefox/131.0";

	@Autowired
	private SessionService sessions;

	@Autowired
	private SessionRegistry registry;

	@Autowired
	private AgentService agents;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private RoleService roles;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	private long admin;

	private long nora;

	private long paul;

	private long north;

	private long south;

	@BeforeEach
	void letIn() {
		TestDatabase.empty(this.jdbc);
		this.north = organization("Nord");
		this.south = organization("Sud");
		this.admin = agent("admin", ShippedRole.ADMINISTRATOR, null);
		this.nora = agent("nora", ShippedRole.ADMINISTRATOR, this.north);
		this.paul = agent("paul", ShippedRole.AGENT, this.north);
	}

	@Test
	void anAgentSeesTheOwnSessionsAndWhichOneIsThis() {
		UUID here = open(this.paul);
		UUID there = open(this.paul);
		open(this.nora);

		List<SessionDetails> mine = as(this.paul, here, () -> this.sessions.mine());

		assertThat(mine).extracting(SessionDetails::id).containsExactlyInAnyOrder(here, there);
		assertThat(mine).filteredOn(SessionDetails::current).extracting(SessionDetails::id).containsExactly(here);
		assertThat(mine).allSatisfy((session) -> {
			assertThat(session.device().label(Locale.FRENCH)).isEqualTo("Firefox sur Windows");
			assertThat(session.address()).isEqualTo("192.0.2.7");
		});
	}

	@Test
	void anAgentEndsTheOwnSessionsAndNoOthers() {
		UUID here = open(this.paul);
		UUID there = open(this.paul);
		UUID third = open(this.paul);
		UUID noras = open(this.nora);

		as(this.paul, here, () -> {
			this.sessions.endMine(there);
			assertThatThrownBy(() -> this.sessions.endMine(there)).isInstanceOf(DomainException.class);
			assertThatThrownBy(() -> this.sessions.endMine(noras)).isInstanceOf(DomainException.class);
			assertThat(this.sessions.endMyOthers()).isOne();
			return here;
		});

		assertThat(this.registry.ended(List.of(here, there, third, noras)))
			.isEqualTo(Map.of(there, SessionEnd.BY_AGENT, third, SessionEnd.BY_AGENT));
		assertThat(journal()).containsExactlyInAnyOrder("paul paul " + there, "paul paul " + third);
	}

	@Test
	void whoManagesSessionsSeesAndEndsThoseOfAgentsInScopeAlone() {
		long anna = agent("anna", ShippedRole.AGENT, this.south);
		long both = agent("both", ShippedRole.AGENT, this.north);
		Caller.runAs(Caller.system(),
				() -> this.assignments.add(both, AssignmentDraft.in(role(ShippedRole.AGENT), this.south)));
		UUID pauls = open(this.paul);
		UUID annas = open(anna);
		UUID boths = open(both);
		UUID admins = open(this.admin);

		as(this.nora, open(this.nora), () -> {
			assertThat(this.sessions.list("", 50)).extracting(SessionDetails::agentName)
				.containsExactlyInAnyOrder("paul", "both", "nora");
			assertThat(this.sessions.ofAgent(anna)).isEmpty();
			assertThat(this.sessions.list("PAUL", 50)).singleElement()
				.satisfies((session) -> assertThat(session.mayEnd()).isTrue());
			assertThat(this.sessions.list("%", 50)).isEmpty();
			assertThat(this.sessions.ofAgent(both)).singleElement()
				.satisfies((session) -> assertThat(session.mayEnd()).isFalse());
			this.sessions.end(pauls);
			for (UUID forged : List.of(annas, boths, admins)) {
				assertThatThrownBy(() -> this.sessions.end(forged)).isInstanceOf(DomainException.class);
			}
			assertThatThrownBy(() -> this.sessions.endAll(both)).isInstanceOf(DomainException.class);
			assertThat(this.sessions.endAll(anna)).isZero();
			return pauls;
		});
		assertThat(this.registry.ended(List.of(pauls, annas, boths, admins)))
			.isEqualTo(Map.of(pauls, SessionEnd.BY_ADMINISTRATOR));

		as(this.admin, admins, () -> {
			assertThat(this.sessions.list("", 50)).hasSize(4);
			assertThat(this.sessions.endAll(anna)).isOne();
			assertThat(this.sessions.endAll(this.admin)).as("but for the one in which it is asked").isZero();
			return admins;
		});
	}

	@Test
	void whoMayNotManageSessionsSeesAndEndsNoneOfOthers() {
		UUID noras = open(this.nora);
		as(this.paul, open(this.paul), () -> {
			assertThatThrownBy(() -> this.sessions.list("", 50)).isInstanceOf(AccessDeniedException.class);
			assertThatThrownBy(() -> this.sessions.ofAgent(this.nora)).isInstanceOf(AccessDeniedException.class);
			assertThatThrownBy(() -> this.sessions.end(noras)).isInstanceOf(AccessDeniedException.class);
			assertThatThrownBy(() -> this.sessions.endAll(this.nora)).isInstanceOf(AccessDeniedException.class);
			return noras;
		});
		assertThat(this.registry.ended(List.of(noras))).isEmpty();
	}

	@Test
	void aSessionEndsAtItsLimitsAndTheAgentsDoingsPutOffOneOfThem() {
		UUID idle = open(this.paul);
		UUID used = open(this.paul);
		UUID old = open(this.paul);
		this.jdbc.update("update agent_session set seen_at = utc_timestamp(6) - interval 2 hour where id <> ?",
				old.toString());
		this.registry.seen(used);
		this.jdbc.update("update agent_session set created_at = utc_timestamp(6) - interval 13 hour where id = ?",
				old.toString());

		Map<UUID, SessionEnd> expected = Map.of(idle, SessionEnd.IDLE, old, SessionEnd.TOO_LONG);
		assertThat(this.registry.ended(List.of(idle, used, old))).isEqualTo(expected);

		this.registry.seen(idle);
		this.jdbc.update("update agent_session set seen_at = utc_timestamp(6)");
		assertThat(this.registry.ended(List.of(idle, used, old))).as("what has ended stays so").isEqualTo(expected);
		assertThat(journal()).hasSize(2).allMatch((entry) -> entry.startsWith("Impact Data paul "));
	}

	@Test
	void whatNobodyHoldsAnyMoreIsEndedAndAtLastForgotten() {
		UUID left = open(this.paul);
		this.jdbc.update("update agent_session set seen_at = utc_timestamp(6) - interval 2 hour");
		UUID used = open(this.paul);
		this.registry.sweep();
		this.registry.purge();
		assertThat(reasons()).containsExactlyInAnyOrder("IDLE", null);

		this.jdbc.update("update agent_session set ended_at = utc_timestamp(6) - interval 31 day where id = ?",
				left.toString());
		this.registry.purge();
		assertThat(this.jdbc.queryForList("select id from agent_session", String.class))
			.containsExactly(used.toString());
	}

	@Test
	void aDisabledOrDeletedAgentHasNoSession() {
		UUID pauls = open(this.paul);
		UUID noras = open(this.nora);
		this.jdbc.update("update agent set enabled = false where id = ?", this.paul);
		this.jdbc.update("delete from agent_session where id = ?", noras.toString());
		assertThat(this.registry.ended(List.of(pauls, noras)))
			.isEqualTo(Map.of(pauls, SessionEnd.AGENT_DISABLED, noras, SessionEnd.AGENT_DELETED));
		assertThat(reasons()).containsExactly("AGENT_DISABLED");
	}

	@Test
	void anotherPasswordEndsAllSessionsButTheOneInWhichItIsChosen() {
		UUID here = open(this.paul);
		UUID there = open(this.paul);
		UUID noras = open(this.nora);
		as(this.paul, here, () -> {
			this.transaction.executeWithoutResult(
					(open) -> this.events.publishEvent(new SessionsEnd(this.paul, SessionEnd.PASSWORD_CHANGED)));
			return here;
		});
		assertThat(this.registry.ended(List.of(here, there, noras)))
			.isEqualTo(Map.of(there, SessionEnd.PASSWORD_CHANGED));
	}

	@Test
	void whoChoosesAPasswordByALinkIsSignedOutEverywhere() {
		UUID pauls = open(this.paul);
		String token = "a-link-of-paul";
		this.jdbc
			.update("insert into agent_link (agent_id, token_hash, created_at, expires_at) values (?, sha2(?, 256), "
					+ "utc_timestamp(6), utc_timestamp(6) + interval 1 hour)", this.paul, token);
		this.agents.acceptLink(token, TestAgents.PASSWORD);
		assertThat(this.registry.ended(List.of(pauls))).isEqualTo(Map.of(pauls, SessionEnd.PASSWORD_CHANGED));
	}

	private UUID open(long agent) {
		return ClientAddress.get("192.0.2.7", () -> this.registry.open(agent, FIREFOX, "console-test"));
	}

	private <T> T as(long agent, UUID session, Supplier<T> action) {
		String name = this.jdbc.queryForObject("select display_name from agent where id = ?", String.class, agent);
		return CurrentSession.call(session,
				() -> new Caller(String.valueOf(name), Origin.CONSOLE, Locale.FRENCH, agent).call(action));
	}

	private List<String> journal() {
		return this.jdbc.queryForList("select concat(caller, ' ', object_name, ' ', object_id) from journal "
				+ "where action = 'SESSION_ENDED'", String.class);
	}

	private List<String> reasons() {
		return this.jdbc.queryForList("select end_reason from agent_session", String.class);
	}

	private long organization(String name) {
		return Caller.system()
			.call(() -> this.organizations.create(new OrganizationDraft(name, null, "ASSOCIATION", null, null, null,
					null, null, null, null, "France"), null))
			.id();
	}

	private long role(ShippedRole role) {
		return this.roles.shipped(role).id();
	}

	private long agent(String name, ShippedRole role, @Nullable Long organization) {
		AssignmentDraft draft = Caller.system().call(() -> new AssignmentDraft(role(role), organization, null, null));
		AgentDetails agent = new TestAgents(this.agents, this.roles).letIn(name + "@example.org", name, Locale.FRENCH,
				List.of(draft));
		return agent.id();
	}

}
