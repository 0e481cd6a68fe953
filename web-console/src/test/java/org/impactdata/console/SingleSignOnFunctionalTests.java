package org.impactdata.console;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentDetails;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Single sign-on through a provider that speaks OpenID Connect. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "impact.sign-in.oidc.client-id=" + Provider.CLIENT,
				"impact.sign-in.oidc.client-secret=" + Provider.SECRET, "impact.sign-in.oidc.label=Compte de la maison",
				"impact.sign-in.oidc.role-claim=groups", "impact.sign-in.oidc.roles.chefs=MANAGER" })
class SingleSignOnFunctionalTests extends InChromium {

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry registry) {
		registry.add("impact.sign-in.oidc.issuer", Provider::issuer);
	}

	@BeforeEach
	void mayAsk() {
		Provider.console = this.port;
		Provider.start();
	}

	@AfterAll
	static void stopProvider() {
		Provider.stop();
	}

	@Test
	void anAgentComesInByAVerifiedAddressWithTheRolesOfAClaim() {
		AgentDetails omar = invite("omar@example.org", "Omar", Locale.FRENCH, ShippedRole.AGENT);
		Provider.GROUPS.put("omar", List.of("chefs", "others"));
		come("omar");
		this.page.waitForURL(Pattern.compile(".*127.0.0.1.*/adherents"));
		assertThat(this.page.locator(".agent-menu")).containsText("Omar");
		assertThat(roles(omar.id())).containsExactlyInAnyOrder("AGENT ", "MANAGER OIDC");
		Provider.GROUPS.remove("omar");
		come("omar");
		this.page.waitForURL(Pattern.compile(".*127.0.0.1.*/adherents"));
		assertThat(roles(omar.id())).containsExactly("AGENT ");
	}

	@Test
	void whoIsNoAgentOrHasAnUnverifiedAddressIsRefusedInWords() {
		invite("unverified@example.org", "Una", Locale.FRENCH, ShippedRole.AGENT);
		for (String name : List.of("stranger", "unverified")) {
			come(name);
			assertThat(this.page.getByText("ne correspond à aucun agent")).isVisible();
			this.page.navigate(console() + "/adherents");
			this.page.waitForURL(Pattern.compile(".*/connexion"));
		}
	}

	@Test
	void aForgedAnswerOfTheProviderIsRefused() {
		this.page.navigate(console() + "/login/oauth2/code/oidc?code=forged&state=forged");
		assertThat(this.page.getByText("La connexion par ce compte a échoué")).isVisible();
	}

	private List<String> roles(long agent) {
		return this.jdbc.sql("""
				select concat(r.code, ' ', coalesce(s.source, '')) from agent_assignment s
				join role r on r.id = s.role_id where s.agent_id = ?""").param(agent).query(String.class).list();
	}

	private String console() {
		return "http://127.0.0.1:" + this.port;
	}

	private void come(String name) {
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1440, 900));
		this.page.navigate(console() + "/adherents");
		this.page.getByText("Compte de la maison").click();
		this.page.waitForURL(Pattern.compile("http://localhost.*/login.*"));
		this.page.locator("input[name=username]").fill(name);
		this.page.locator("input[name=password]").fill(Provider.PASSWORD);
		this.page.keyboard().press("Enter");
	}

}
