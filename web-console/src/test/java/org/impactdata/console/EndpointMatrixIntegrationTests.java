package org.impactdata.console;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.impactdata.domain.access.Permission;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address for programs is refused without a session, and to whoever has all
 * permissions but the one it needs. An address that is not in the table fails the build.
 */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class)
class EndpointMatrixIntegrationTests {

	/** What each needs. */
	private static final Map<String, Permission> NEEDS = Map.of("/api/adherents/search", Permission.ADHERENT_READ,
			"/api/adherents/{id}/photo/{sha256}", Permission.ADHERENT_READ,
			"/api/adherents/{id}/photo/{sha256}/thumbnail", Permission.ADHERENT_READ, "/api/imports/{id}/file",
			Permission.IMPORT_RUN, "/api/adherents/{id}/attachments/{attachment}", Permission.ADHERENT_READ,
			"/api/adherents/{id}/disclosure", Permission.ADHERENT_DISCLOSE);

	/** Those that answer for one's own runs, and otherwise as if there were none. */
	private static final Set<String> BY_RUN = Set.of("/api/runs/{run}/files/{kind}");

	/** Those that lead nowhere. */
	private static final Set<String> NOWHERE = Set.of("/api", "/api/**");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private UserDetailsService signIn;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc http;

	@BeforeEach
	void connect() {
		this.http = MockMvcBuilders.webAppContextSetup(this.context)
			.apply(SecurityMockMvcConfigurers.springSecurity())
			.build();
	}

	@Test
	void everyAddressIsInTheTable() {
		Set<String> known = new TreeSet<>(NEEDS.keySet());
		known.addAll(BY_RUN);
		known.addAll(NOWHERE);
		assertThat(addresses()).isEqualTo(known);
	}

	@Test
	void nobodyIsAnsweredWithoutASession() throws Exception {
		for (String address : addresses()) {
			assertThat(this.http.perform(MockMvcRequestBuilders.get(filled(address)))
				.andReturn()
				.getResponse()
				.getStatus()).as(address).isEqualTo(401);
		}
	}

	@Test
	void everyAddressAsksForItsPermission() throws Exception {
		List<String> faults = new ArrayList<>();
		for (Map.Entry<String, Permission> each : NEEDS.entrySet()) {
			Permission permission = each.getValue();
			Set<Permission> others = EnumSet.allOf(Permission.class);
			others.remove(permission);
			others.removeAll(permission.neededBy(EnumSet.allOf(Permission.class)));
			MockHttpServletResponse refused = ask(each.getKey(), others);
			if (refused.getStatus() != 403
					|| !refused.getContentAsString().startsWith("Votre rôle ne le permet pas.")) {
				faults.add(each.getKey() + " without " + permission + ": " + refused.getStatus());
			}
			int allowed = ask(each.getKey(), Permission.withNeeded(Set.of(permission))).getStatus();
			if (allowed != 200 && allowed != 404) {
				faults.add(each.getKey() + " with " + permission + ": " + allowed);
			}
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void filesOfRunsOneMayNotSeeAreAsIfThereWereNone() throws Exception {
		this.jdbc.sql("""
				insert into job_run (id, job, parameters, state, requested_by, origin, requested_at)
				values (77, 'adherentImport', '{}', 'COMPLETED', 'Test', 'SHELL', utc_timestamp(6))""").update();
		this.jdbc.sql("""
				insert into stored_file (id, name, media_type, size, sha256, created_by, created_at)
				values (77, 'a.csv', 'text/csv', 1, repeat('a', 64), 'Test', utc_timestamp(6))""").update();
		this.jdbc.sql("insert into job_run_file (job_run_id, kind, stored_file_id) values (77, 'rejects-csv', 77)")
			.update();
		MockHttpServletResponse answer = ask("/api/runs/{run}/files/{kind}", Set.of(Permission.ADHERENT_READ));
		assertThat(answer.getStatus()).isEqualTo(404);
		assertThat(answer.getContentAsString()).startsWith("L’adresse est incomplète");
	}

	private MockHttpServletResponse ask(String address, Set<Permission> permissions) throws Exception {
		String email = "agent%d@example.org".formatted(System.nanoTime());
		new TestAgents(this.agents, this.roles).letIn(email, "Agent", Locale.FRENCH,
				List.of(AssignmentDraft.everywhere(new TestRoles(this.jdbc).allowing(permissions))));
		UserDetails agent = this.signIn.loadUserByUsername(email);
		return this.http
			.perform(MockMvcRequestBuilders.get(filled(address))
				.locale(Locale.FRENCH)
				.with(SecurityMockMvcRequestPostProcessors
					.authentication(UsernamePasswordAuthenticationToken.authenticated(agent, null, List.of()))))
			.andReturn()
			.getResponse();
	}

	private static String filled(String address) {
		return address.replace("{kind}", "rejects-csv").replace("**", "nothing").replaceAll("\\{\\w+}", "77")
				+ (address.endsWith("/search") ? "?q=dupont" : "");
	}

	private Set<String> addresses() {
		Set<String> addresses = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, method) -> {
			if (method.getBeanType().getPackageName().startsWith("org.impactdata")) {
				addresses.addAll(mapping.getPatternValues());
			}
		});
		return addresses;
	}

}
