package org.impactdata.domain.agent;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DatabaseTest
class AgentServiceIntegrationTests {

	private static final String PASSWORD = "une phrase assez longue";

	@Autowired
	private AgentService agents;

	@Autowired
	private UserDetailsService signIn;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private RoleService roles;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void theFirstAdministratorComesInByALinkThatWorksOnce() {
		AccessLink first = this.agents.createFirstAccessLink().orElseThrow();
		AccessLink second = this.agents.createFirstAccessLink().orElseThrow();
		assertThat(this.agents.findByLink(first.token())).isEmpty();
		assertThat(this.agents.findByLink(second.token())).isPresent();
		assertThatThrownBy(() -> this.signIn.loadUserByUsername(second.email()))
			.isInstanceOf(UsernameNotFoundException.class);
		assertThatThrownBy(() -> this.agents.acceptLink(second.token(), "trop court"))
			.isInstanceOf(InvalidValueException.class);

		this.agents.acceptLink(second.token(), PASSWORD);

		assertThatThrownBy(() -> this.agents.acceptLink(second.token(), PASSWORD)).isInstanceOf(DomainException.class);
		assertThat(this.agents.createFirstAccessLink()).isEmpty();
		assertThat(this.encoder.matches(PASSWORD,
				this.signIn.loadUserByUsername(" " + second.email().toUpperCase(Locale.ROOT)).getPassword()))
			.isTrue();
		assertThat(this.jdbc.queryForList("select token_hash from agent_link", String.class))
			.doesNotContain(second.token());
	}

	@Test
	void aLinkEnds() {
		AccessLink link = this.agents.createFirstAccessLink().orElseThrow();
		this.jdbc.update("update agent_link set expires_at = created_at");
		assertThat(this.agents.findByLink(link.token())).isEmpty();
		assertThatThrownBy(() -> this.agents.acceptLink(link.token(), PASSWORD)).isInstanceOf(DomainException.class);
		assertThatThrownBy(() -> this.agents.acceptLink("forged", PASSWORD)).isInstanceOf(DomainException.class);
	}

	@Test
	void anAgentMayWhatItsRoleAllowsAndIsNamedInWhatItDoes() {
		AccessLink link = new Caller("root", Origin.SHELL, Locale.FRENCH)
			.call(() -> this.agents.invite("Awa@example.org", "Awa Ndiaye", Locale.ENGLISH, asAgent()));
		this.agents.acceptLink(link.token(), PASSWORD);
		signInAs("awa@example.org");
		assertThat(Caller.current().name()).isEqualTo("Awa Ndiaye");
		assertThat(Caller.current().language()).isEqualTo(Locale.ENGLISH);
		assertThat(Caller.current().agentId())
			.isEqualTo(this.jdbc.queryForObject("select id from agent where email = 'awa@example.org'", Long.class));
		assertThatThrownBy(() -> this.agents.invite("x@example.org", "X", Locale.FRENCH, List.of()))
			.isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
	}

	@Test
	void remembersWhatAnAgentPrefers() {
		AccessLink link = this.agents.createFirstAccessLink().orElseThrow();
		this.agents.acceptLink(link.token(), PASSWORD);
		signInAs(link.email());
		assertThat(this.agents.preference("theme")).isEmpty();
		this.agents.prefer("theme", "dark");
		this.agents.prefer("theme", "light");
		this.agents.speak(Locale.UK);
		assertThat(this.agents.preference("theme")).hasValue("light");
		assertThat(this.agents.language()).hasValue(Locale.ENGLISH);
	}

	@Test
	void actingAsACallerEndsWithTheAction() {
		Caller operator = new Caller("root", Origin.SHELL, Locale.FRENCH);
		assertThat(operator.call(Caller::current)).isEqualTo(operator);
		assertThat(Caller.current().origin()).isEqualTo(Origin.SYSTEM);
	}

	private List<AssignmentDraft> asAgent() {
		return List.of(AssignmentDraft.everywhere(this.roles.shipped(ShippedRole.AGENT).id()));
	}

	private void signInAs(String email) {
		SignedInAgent agent = (SignedInAgent) this.signIn.loadUserByUsername(email);
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
	}

}
