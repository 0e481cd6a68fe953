package org.impactdata.console;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentDetails;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.signin.TestCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Locks and second factors, in front of the screen. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInFunctionalTests extends InChromium {

	private static final Pattern INSIDE = Pattern.compile(".*/adherents");

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void forgetFailures() {
		this.jdbc.sql("delete from sign_in_lock").update();
	}

	@Test
	void whoFailsTooOftenIsToldHowLongToWaitAndTheRightPasswordDoesNotHelp() {
		invite("ines@example.org", "Inès", Locale.FRENCH, ShippedRole.AGENT);
		for (String email : List.of("ines@example.org", "nobody@example.org")) {
			this.page.navigate("/connexion");
			for (int i = 0; i < 4; i++) {
				signIn(email, "pas le bon mot de passe");
				assertThat(this.page.getByText("Connexion refusée")).isVisible();
				this.page.navigate("/connexion");
			}
			signIn(email, "pas le bon mot de passe");
			assertThat(this.page.getByText("Trop d’essais ont échoué. Réessayez dans 1 minute.")).isVisible();
			signIn(email, PASSWORD);
			assertThat(this.page.getByText("Trop d’essais ont échoué.")).isVisible();
		}
		this.page.navigate("/adherents");
		this.page.waitForURL(Pattern.compile(".*/connexion"));
		this.jdbc.sql("update sign_in_lock set locked_until = failed_at").update();
		signIn("ines@example.org", PASSWORD);
		this.page.waitForURL(INSIDE);
	}

	@Test
	void aSecondFactorIsSetUpAskedForReplacedByARecoveryCodeAndRemembered() {
		invite("theo@example.org", "Théo", Locale.FRENCH, ShippedRole.AGENT);
		this.page.navigate("/securite");
		signIn("theo@example.org", PASSWORD);
		this.page.getByText("Activer la double authentification").click();
		String secret = this.page.locator("#second-factor-secret").textContent();
		assertThat(this.page.locator(".qr-code svg path")).hasCount(1);
		typeCode("000000", "Activer");
		assertThat(this.page.getByText("Ce code ne convient pas.")).isVisible();
		String used = TestCodes.code(secret, 0);
		typeCode(used, "Activer");
		assertThat(this.page.locator(".recovery-codes code")).hasCount(10);
		List<String> recovery = this.page.locator(".recovery-codes code").allTextContents();

		anotherBrowser();
		signIn("theo@example.org", PASSWORD);
		this.page.waitForURL(Pattern.compile(".*/connexion/code"));
		this.page.navigate("/adherents");
		this.page.waitForURL(Pattern.compile(".*/connexion"));
		assertThat(this.page.request().get("/api/adherents/search?q=a").status()).isEqualTo(401);
		this.page.navigate("/connexion/fin");
		this.page.waitForURL(Pattern.compile(".*/connexion"));
		signIn("theo@example.org", PASSWORD);
		typeCode(used, "Continuer");
		assertThat(this.page.getByText("Ce code ne convient pas.")).isVisible();
		typeCode(TestCodes.code(secret, 1), "Continuer");
		this.page.waitForURL(Pattern.compile(".*/adherents(\\?continue)?"));

		anotherBrowser();
		signIn("theo@example.org", PASSWORD);
		this.page.waitForURL(Pattern.compile(".*/connexion/code"));
		this.page.getByText("Ne plus demander de code").click();
		typeCode(recovery.getFirst(), "Continuer");
		this.page.waitForURL(INSIDE);
		forgetTheSession();
		signIn("theo@example.org", PASSWORD);
		this.page.waitForURL(INSIDE);
		this.page.navigate("/securite");
		this.page.getByText("Redemander un code").click();
		assertThat(this.page.getByText("Redemander un code")).hasCount(0);
		forgetTheSession();
		signIn("theo@example.org", PASSWORD);
		this.page.waitForURL(Pattern.compile(".*/connexion/code"));
	}

	@Test
	void whoseRoleAsksForASecondFactorGetsNowhereWithoutOne() {
		AgentDetails zoe = invite("zoe@example.org", "Zoé", Locale.FRENCH, ShippedRole.AGENT);
		giveARoleThatAsksForASecondFactor(zoe);
		this.page.navigate("/connexion");
		signIn("zoe@example.org", PASSWORD);
		this.page.waitForURL(Pattern.compile(".*/connexion/double-authentification"));
		for (String elsewhere : List.of("/adherents", "/connexion/fin", "/connexion/code", "/securite")) {
			this.page.navigate(elsewhere);
			assertThat(this.page.locator("input[name=password]")).isVisible();
		}
		signIn("zoe@example.org", PASSWORD);
		this.page.waitForURL(Pattern.compile(".*/connexion/double-authentification"));
		String secret = this.page.locator("#second-factor-secret").textContent();
		typeCode(TestCodes.code(secret, 0), "Activer");
		assertThat(this.page.locator(".recovery-codes code")).hasCount(10);
		this.page.getByText("Continuer").click();
		this.page.waitForURL(Pattern.compile(".*/(adherents|securite)"));
	}

	@Test
	void whoseRoleBeginsToAskForASecondFactorSetsItUpAtTheNextClick() {
		AgentDetails noemie = invite("noemie@example.org", "Noémie", Locale.FRENCH, ShippedRole.AGENT);
		this.page.navigate("/connexion");
		signIn("noemie@example.org", PASSWORD);
		this.page.waitForURL(INSIDE);
		giveARoleThatAsksForASecondFactor(noemie);

		this.page.locator(".drawer").getByText("Imports").click();
		this.page.waitForURL(Pattern.compile(".*/securite"));
		assertThat(this.page.getByText("Un de vos rôles demande maintenant la double authentification")).isVisible();
		assertThat(this.context.request().get("/api/adherents/search?q=a").status()).isEqualTo(403);
		this.page.navigate("/adherents");
		this.page.waitForURL(Pattern.compile(".*/securite"));
		this.page.getByText("Activer la double authentification").click();
		typeCode(TestCodes.code(this.page.locator("#second-factor-secret").textContent(), 0), "Activer");
		this.page.locator("vaadin-button").getByText("C’est noté").click();
		this.page.waitForURL(INSIDE);
		assertThat(this.page.locator(".drawer").getByText("Imports")).isVisible();
	}

	private void giveARoleThatAsksForASecondFactor(AgentDetails agent) {
		this.jdbc.sql("""
				insert into role (name, second_factor, created_at, updated_at)
				values (?, true, utc_timestamp(6), utc_timestamp(6))""").param("Deux étapes de " + agent.id()).update();
		this.jdbc.sql("""
				insert into agent_assignment (agent_id, role_id, created_at)
				select ?, id, utc_timestamp(6) from role where name = ?""")
			.params(agent.id(), "Deux étapes de " + agent.id())
			.update();
		this.jdbc.sql("update access_version set version = version + 1").update();
	}

	private void typeCode(String code, String button) {
		this.page.locator(".code-field input").fill(code);
		this.page.locator("vaadin-button").getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
	}

	private void anotherBrowser() {
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1440, 900));
		this.page.navigate("/adherents");
	}

	private void forgetTheSession() {
		this.context.clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("impact"));
		this.page.navigate("/adherents");
	}

}
