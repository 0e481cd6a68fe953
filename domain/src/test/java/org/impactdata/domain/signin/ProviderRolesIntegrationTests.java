package org.impactdata.domain.signin;

import java.util.Locale;
import java.util.Set;

import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.role.RoleService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a provider of single sign-on tells of roles, and what it can't do. */
@DatabaseTest
@TestPropertySource(properties = { "impact.sign-in.oidc.role-claim=groups",
		"impact.sign-in.oidc.roles.chefs=ADMINISTRATOR", "impact.sign-in.oidc.roles.bureau=MANAGER" })
class ProviderRolesIntegrationTests {

	private static final String AWA = "awa@example.org";

	@Autowired
	private ProviderSignInService signIn;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private CallerAccess access;

	@Autowired
	private JdbcTemplate jdbc;

	private long awa;

	@BeforeEach
	void awaHasNoRoleOfHerOwn() {
		TestDatabase.empty(this.jdbc);
		this.awa = letIn(AWA, ShippedRole.SCANNER);
	}

	@Test
	void rolesComeAndGoAsToldAndThoseGivenByPeopleStay() {
		tell("bureau", "inconnu");
		assertThat(may(Permission.IMPORT_RUN)).isTrue();
		tell();
		assertThat(may(Permission.IMPORT_RUN)).isFalse();
		assertThat(may(Permission.ADHERENT_READ)).isTrue();
		assertThat(this.jdbc.queryForList("select action from journal where changes like '%OIDC%' order by id",
				String.class))
			.containsExactly("ASSIGNMENT_ADDED", "ASSIGNMENT_REMOVED");
	}

	@Test
	void theLastAdministratorStaysWhateverIsTold() {
		tell("chefs");
		assertThat(may(Permission.ROLE_MANAGE)).isTrue();
		tell("bureau");
		assertThat(may(Permission.ROLE_MANAGE)).isTrue();
		assertThat(may(Permission.IMPORT_RUN)).isTrue();
		assertThat(this.jdbc.queryForList("select action from journal where changes like '%OIDC%' order by id",
				String.class))
			.containsExactly("ASSIGNMENT_ADDED", "ASSIGNMENT_ADDED");

		letIn("autre@example.org", ShippedRole.ADMINISTRATOR);
		tell("bureau");
		assertThat(may(Permission.ROLE_MANAGE)).isFalse();
	}

	private void tell(String... groups) {
		SignInOutcome outcome = this.signIn.signIn(new ProviderIdentity(AWA, true, Set.of(groups), null));
		assertThat(outcome).isInstanceOf(SignInOutcome.Proven.class);
	}

	private boolean may(Permission permission) {
		return this.access.of(this.awa).may(permission);
	}

	private long letIn(String email, ShippedRole role) {
		return new TestAgents(this.agents, this.roles).letIn(email, email, Locale.FRENCH, role).id();
	}

}
