package org.impactdata.console;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentDetails;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.signin.NewSecondFactor;
import org.impactdata.domain.signin.SecondFactorService;
import org.impactdata.domain.signin.TestCodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator does about an agent's sessions and second factor. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AgentAccountFunctionalTests extends InChromium {

	private static final Pattern INSIDE = Pattern.compile(".*/adherents.*");

	@Autowired
	private SecondFactorService factors;

	@Autowired
	private JdbcClient jdbc;

	private BrowserContext others;

	private Page other;

	private AgentDetails paul;

	private String email;

	@BeforeEach
	void letPaulIn() {
		this.email = "paul." + System.nanoTime() + "@example.org";
		this.paul = invite(this.email, "Paul Diallo", Locale.FRENCH, ShippedRole.AGENT);
		this.others = browser
			.newContext(new Browser.NewContextOptions().setLocale("fr-FR").setBaseURL("http://localhost:" + this.port));
		this.others.setDefaultTimeout(PATIENCE);
		this.other = this.others.newPage();
	}

	@AfterEach
	void closeTheOther() {
		this.others.close();
	}

	@Test
	void theAgentsPageShowsTheSessionsAndEndsThem() {
		paulSignsIn();
		this.other.waitForURL(INSIDE);
		enter();
		openTab("Sessions");
		Locator sessions = this.page.locator(".agent-sessions .sessions > li");
		assertThat(sessions).hasCount(1);
		assertThat(sessions).containsText("Chrome sur Linux");

		sessions.locator("vaadin-button").click();
		assertThat(this.other.locator(".notice")).hasText("Votre session a été terminée par un administrateur.",
				patient());
		assertThat(this.page.getByText("Cet agent n’est connecté nulle part.")).isVisible();
	}

	@Test
	void theAgentsPageLeadsToWhatTheAgentDid() {
		paulSignsIn();
		this.other.waitForURL(INSIDE);
		enter();
		this.page.navigate("/agents/" + this.paul.id());
		this.page.getByText("Dans le journal").click();
		this.page.waitForURL("**/journal?agent=" + this.paul.id());
		assertThat(this.page.locator("vaadin-grid")).containsText("Paul Diallo");
		assertThat(this.page.locator("vaadin-grid")).not().containsText("Admin ");
	}

	@Test
	void aLostSecondFactorIsTakenAwayAndTheAgentSignsInWithoutIt() {
		Caller himself = new Caller("Paul Diallo", Origin.CONSOLE, Locale.FRENCH, this.paul.id());
		List<String> recovery = himself.call(() -> {
			NewSecondFactor factor = this.factors.prepare();
			return this.factors.add(factor, TestCodes.code(factor.text(), 0));
		});
		assertThat(recovery).hasSize(10);
		paulSignsIn();
		this.other.waitForURL(Pattern.compile(".*/connexion/code"));

		enter();
		openTab("Compte");
		this.page.locator(".agent-tab vaadin-button").getByText("Réinitialiser le second facteur").click();
		Locator dialog = this.page.locator("vaadin-confirm-dialog");
		assertThat(dialog).containsText("Réinitialiser le second facteur de Paul Diallo");
		dialog.locator("vaadin-button[slot=confirm-button]").click();
		assertThat(this.page.locator(".toast")).containsText("Le second facteur de Paul Diallo est réinitialisé");

		this.other.navigate("/connexion");
		paulSignsIn();
		this.other.waitForURL(INSIDE);
		assertThat(this.jdbc
			.sql("select count(*) from journal where action = 'SECOND_FACTOR_REMOVED' and object_name = 'Paul Diallo' "
					+ "and caller = 'Admin'")
			.query(Long.class)
			.single()).isOne();
	}

	private void paulSignsIn() {
		this.other.navigate("/connexion");
		signIn(this.other, this.email, PASSWORD);
	}

	private void openTab(String name) {
		this.page.navigate("/agents/" + this.paul.id());
		this.page.locator(".details vaadin-tab").getByText(name).click();
	}

}
