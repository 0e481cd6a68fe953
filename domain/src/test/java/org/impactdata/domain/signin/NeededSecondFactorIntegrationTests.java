package org.impactdata.domain.signin;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.SignedInAgent;
import org.impactdata.domain.agent.SignedInAgents;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.role.RoleService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Roles that ask for a second factor. */
@DatabaseTest
class NeededSecondFactorIntegrationTests {

	private static final String AWA = "awa@example.org";

	@Autowired
	private SignInService signIn;

	@Autowired
	private SecondStepService second;

	@Autowired
	private SecondFactorService own;

	@Autowired
	private SignedInAgents signedIn;

	@Autowired
	private CallerAccess access;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private JdbcTemplate jdbc;

	private Caller awa = Caller.system();

	@BeforeEach
	void letAwaIn() {
		TestDatabase.empty(this.jdbc);
		long id = new TestAgents(this.agents, this.roles).letIn(AWA, "Awa", Locale.FRENCH, ShippedRole.AGENT).id();
		this.awa = new Caller("Awa", Origin.CONSOLE, Locale.FRENCH, id);
	}

	@Test
	void whoseRoleAsksForOneSetsItUpBeforeComingIn() {
		giveTheRole();
		PendingSignIn pending = afterPassword();
		assertThat(pending.step()).isEqualTo(PendingSignIn.Step.SET_UP);
		assertThat(this.signIn.complete(pending)).isEmpty();
		NewSecondFactor factor = this.second.prepare(pending);
		assertThatThrownBy(() -> this.second.setUp(pending, factor, "000000"))
			.isInstanceOf(InvalidValueException.class);
		SecondStepService.SetUp done = this.second.setUp(pending, factor, TestCodes.code(factor.text(), 0));
		assertThat(this.signIn.complete(done.pending())).isPresent();
		assertThatThrownBy(() -> this.second.setUp(pending, factor, TestCodes.code(factor.text(), 1)))
			.isInstanceOf(DomainException.class);
		assertThatThrownBy(() -> this.awa.call(() -> {
			this.own.remove(done.recoveryCodes().getFirst());
			return true;
		})).isInstanceOf(DomainException.class);
	}

	@Test
	void whoseRoleBeginsToAskForOneMayNothingElseBeforeButTheirJobsGoOn() {
		SignedInAgent inside = this.signedIn.find(Objects.requireNonNull(this.awa.agentId())).orElseThrow();
		assertThat(atScreen(inside)).isTrue();
		giveTheRole();
		assertThat(atScreen(inside)).isFalse();
		assertThat(this.awa.call(() -> this.access.may(Permission.ADHERENT_READ))).isTrue();
		NewSecondFactor factor = this.awa.call(this.own::prepare);
		this.awa.call(() -> this.own.add(factor, TestCodes.code(factor.text(), 0)));
		assertThat(atScreen(inside)).isTrue();
	}

	private boolean atScreen(SignedInAgent agent) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(agent, null, List.of()));
		try {
			return this.access.may(Permission.ADHERENT_READ);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private void giveTheRole() {
		this.jdbc.update("""
				insert into role (name, second_factor, created_at, updated_at)
				values ('Prudent', true, utc_timestamp(6), utc_timestamp(6))
				on duplicate key update second_factor = true""");
		this.jdbc.update("insert ignore into role_permission (role_id, permission) "
				+ "select id, 'ADHERENT_READ' from role where name = 'Prudent'");
		this.jdbc.update("update agent_assignment set role_id = (select id from role where name = 'Prudent')");
		this.jdbc.update("update access_version set version = version + 1");
	}

	private PendingSignIn afterPassword() {
		SignInOutcome outcome = this.signIn.password(new SignInAttempt(AWA, TestAgents.PASSWORD, null, null));
		return ((SignInOutcome.Proven) outcome).pending();
	}

}
