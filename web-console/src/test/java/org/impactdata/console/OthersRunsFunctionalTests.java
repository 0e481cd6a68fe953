package org.impactdata.console;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.impactdata.domain.agent.AgentRole;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What others asked for is theirs: what a screen offers, and what a click still does. */
@DatabaseTest
@Import(OthersRunsFunctionalTests.ChangingRights.class)
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OthersRunsFunctionalTests extends InChromium {

	private static final String CHANGING = "nora@example.org";

	private static volatile AgentRole rightsOfChanging = AgentRole.ADMINISTRATOR;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatOthersAskedForIsOfferedOnlyWithTheRight() {
		long run = bringIn("de-l-admin.csv");
		String address = this.page.url();
		invite("paul@example.org", "Paul", AgentRole.AGENT, Locale.FRENCH);
		BrowserContext paul = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
		try {
			Page his = paul.newPage();
			his.navigate(address);
			signIn(his, "paul@example.org", PASSWORD);
			offered(his, "Annuler l’import");
			pretend(run, "STOPPED");
			offered(his, "Reprendre");
			pretend(run, "RUNNING");
			offered(his, "Arrêter");
		}
		finally {
			pretend(run, "COMPLETED");
			paul.close();
		}
	}

	@Test
	void whatAScreenStillOffersIsRefusedWhenTheRightIsGone() {
		invite(CHANGING, "Nora", AgentRole.ADMINISTRATOR, Locale.FRENCH);
		long run = bringIn("encore-de-l-admin.csv");
		String address = this.page.url();
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1440, 900));
		this.page.navigate(address);
		signIn(this.page, CHANGING, PASSWORD);
		try {
			this.page.getByText("Annuler l’import").click();
			rightsOfChanging = AgentRole.AGENT;
			this.page.getByText("Annuler pour 1 adhérent").click();
			assertThat(this.page.locator(".toast"))
				.containsText("Votre rôle ne le permet pas. Un administrateur peut changer vos droits.");

			rightsOfChanging = AgentRole.ADMINISTRATOR;
			pretend(run, "STOPPED");
			this.page.reload();
			assertThat(this.page.getByText("Reprendre")).isVisible();
			rightsOfChanging = AgentRole.AGENT;
			this.page.getByText("Reprendre").click();
			assertThat(this.page.locator(".toast")).containsText("a été demandée par quelqu’un d’autre");
			assertThat(state(run)).isEqualTo("STOPPED");

			rightsOfChanging = AgentRole.ADMINISTRATOR;
			pretend(run, "RUNNING");
			this.page.reload();
			assertThat(this.page.getByText("Arrêter")).isVisible();
			rightsOfChanging = AgentRole.AGENT;
			this.page.getByText("Arrêter").click();
			assertThat(this.page.locator(".toast")).containsText("a été demandée par quelqu’un d’autre");
			assertThat(state(run)).isEqualTo("RUNNING");
		}
		finally {
			rightsOfChanging = AgentRole.ADMINISTRATOR;
			pretend(run, "COMPLETED");
		}
	}

	/** The administrator brings a file in; the page shows what became of it. */
	private long bringIn(String name) {
		enter();
		upload(name, "Identifiant;Nom\n" + name + ";Dupont\n");
		this.page.getByText("Continuer").click();
		this.page.locator(".actions").getByText("Importer", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(this.page.locator("[data-count=created] .value")).hasText("1", patient());
		return this.jdbc.sql("select max(id) from job_run").query(Long.class).single();
	}

	private void offered(Page others, String action) {
		this.page.reload();
		assertThat(this.page.locator(".page-header vaadin-button", withText(action))).isVisible();
		others.reload();
		assertThat(others.locator(".page-header h1")).isVisible();
		assertThat(others.locator(".page-header vaadin-button")).hasCount(0);
	}

	/** Puts a run, of a process elsewhere, in a state that nobody changes for a while. */
	private void pretend(long run, String state) {
		this.jdbc.sql("""
				insert into node (id, kind, host, pid, runs_jobs, started_at, seen_at)
				values ('elsewhere', 'WORKER', 'elsewhere', 1, false, utc_timestamp(6), utc_timestamp(6))
				on duplicate key update seen_at = values(seen_at)""").update();
		this.jdbc.sql("update job_run set state = ?, node_id = 'elsewhere' where id = ?").params(state, run).update();
	}

	private String state(long run) {
		return this.jdbc.sql("select state from job_run where id = ?").param(run).query(String.class).single();
	}

	/** Lets one agent in whose permissions change while signed in. */
	@TestConfiguration(proxyBeanMethods = false)
	static class ChangingRights {

		@Bean
		AuthenticationProvider agents(UserDetailsService agents, PasswordEncoder encoder) {
			DaoAuthenticationProvider provider = new DaoAuthenticationProvider(agents) {

				@Override
				protected Authentication createSuccessAuthentication(Object principal, Authentication asked,
						UserDetails agent) {
					return agent.getUsername().equals(CHANGING) ? new Changing(principal)
							: super.createSuccessAuthentication(principal, asked, agent);
				}

			};
			provider.setPasswordEncoder(encoder);
			return provider;
		}

	}

	private static final class Changing extends AbstractAuthenticationToken {

		private final Object principal;

		Changing(Object principal) {
			super(List.of());
			this.principal = principal;
			setAuthenticated(true);
		}

		@Override
		public Collection<GrantedAuthority> getAuthorities() {
			return rightsOfChanging.permissions()
				.stream()
				.<GrantedAuthority>map((permission) -> new SimpleGrantedAuthority(permission.authority()))
				.toList();
		}

		@Override
		public Object getCredentials() {
			return "";
		}

		@Override
		public Object getPrincipal() {
			return this.principal;
		}

	}

}
