package org.impactdata.console;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.role.AssignmentService;
import org.impactdata.domain.session.SessionService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session that ends is gone at once: from the open screen that nobody touches, and for
 * whatever is asked for in it.
 */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SessionsFunctionalTests extends InChromium {

	private static final String BY_ADMINISTRATOR = "Votre session a été terminée par un administrateur.";

	private static final Pattern HOME = Pattern.compile(".*/adherents");

	@Autowired
	private SessionService sessions;

	@Autowired
	private JdbcClient jdbc;

	private BrowserContext others;

	private Page other;

	/** There is one for a process, which another node in it takes for itself. */
	private final SecurityContextHolderStrategy here = SecurityContextHolder.getContextHolderStrategy();

	@BeforeEach
	void openAnother() {
		this.others = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR")
			.setViewportSize(1440, 900)
			.setBaseURL("http://localhost:" + this.port));
		this.others.setDefaultTimeout(PATIENCE);
		this.other = this.others.newPage();
	}

	@AfterEach
	void closeAnother() {
		SecurityContextHolder.setContextHolderStrategy(this.here);
		this.others.close();
	}

	@Test
	void anAdministratorEndsASessionAndItsOpenScreenSaysSoByItself() {
		letIn("paul");
		enterAs(this.other, "paul@example.org");
		enter();
		this.page.navigate("/sessions");
		Locator row = this.page.locator("vaadin-grid vaadin-button[aria-label^='Terminer la session de paul']");
		assertThat(this.page.locator("vaadin-grid")).containsText("Chrome sur Linux", patientContains());
		assertThat(this.other.locator(".list h1")).isVisible();

		row.click();

		assertThat(this.other.locator(".notice")).hasText(BY_ADMINISTRATOR, patient());
		assertThat(this.other.locator("vaadin-grid")).hasCount(0);
		assertThat(this.page.locator(".toast")).containsText("La session de paul est terminée");
		assertThat(row).isHidden();

		signIn(this.other, "paul@example.org", PASSWORD);
		this.other.waitForURL(Pattern.compile(".*/adherents.*"));
		assertThat(this.jdbc
			.sql("select count(*) from journal where action = 'SESSION_ENDED' and object_name = 'paul' "
					+ "and caller = 'Admin' and address is not null")
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void anAgentEndsTheOwnSessionsFromAList() {
		letIn("nora");
		enterAs(this.other, "nora@example.org");
		this.page.navigate("/");
		signIn("nora@example.org", PASSWORD);
		this.page.waitForURL(HOME);
		this.page.locator(".agent-menu vaadin-menu-bar-button").first().click();
		this.page.locator("vaadin-menu-bar-item").getByText("Mes sessions").click();
		Locator rows = this.page.locator(".sessions > li");
		assertThat(rows).hasCount(2);
		assertThat(rows.first()).containsText("Cette session");

		rows.nth(1).getByText("Terminer").click();
		assertThat(this.other.locator(".notice"))
			.hasText("Votre session a été terminée depuis un autre de vos appareils.", patient());
		assertThat(rows).hasCount(1);

		enterAs(this.other, "nora@example.org");
		assertThat(rows).hasCount(2);
		this.page.getByText("Terminer toutes les autres").click();
		this.other.waitForURL(Pattern.compile(".*/connexion"));
		assertThat(rows).hasCount(1);
		this.page.reload();
		assertThat(rows).hasCount(1);
	}

	@Test
	void whatIsAskedForInASessionThatEndedIsRefusedInWords() {
		long agent = letIn("lea");
		enterAs(this.other, "lea@example.org");
		this.other.navigate("about:blank");
		endAll(this.sessions, agent);

		APIResponse answer = this.others.request().get("/api/adherents/search?q=dupont");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.text()).isEqualTo(BY_ADMINISTRATOR);

		enterAs(this.other, "lea@example.org");
		this.other.navigate("about:blank");
		endAll(this.sessions, agent);
		String before = cookie().value;
		this.other.navigate("/adherents?q=zo");
		this.other.waitForURL(Pattern.compile(".*/connexion"));
		assertThat(this.other.locator(".notice")).hasText(BY_ADMINISTRATOR);
		aScriptThatComesLateGetsNoOtherSession(before);
		signIn(this.other, "lea@example.org", PASSWORD);
		this.other.waitForURL(Pattern.compile(".*/adherents\\?q=zo.*"));
	}

	/** It would take the place in the browser of the one that knows where to go. */
	private void aScriptThatComesLateGetsNoOtherSession(String session) {
		String closing = "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=1&X-Atmosphere-Transport=close"
				+ "&X-Atmosphere-tracking-id=2";
		Map<String, String> headers = this.page.request()
			.post(closing, RequestOptions.create().setHeader("Cookie", "impact=" + session))
			.headers();
		assertThat(headers.getOrDefault("set-cookie", "")).doesNotContain("impact=");
	}

	@Test
	void aSessionEndedOnAnotherNodeEndsHere() {
		long agent = letIn("ana");
		enterAs(this.other, "ana@example.org");
		assertThat(this.other.locator(".list h1")).isVisible();
		try (ConfigurableApplicationContext node = node()) {
			SessionService there = node.getBean(SessionService.class);
			assertThat(there).isNotSameAs(this.sessions);
			endAll(there, agent);
			assertThat(this.other.locator(".notice")).hasText(BY_ADMINISTRATOR, patient());

			this.other.navigate("http://localhost:" + node.getEnvironment().getProperty("local.server.port"));
			signIn(this.other, "ana@example.org", PASSWORD);
			this.other.waitForURL(HOME);
			assertThat(goingOn(agent)).isOne();
		}
		assertThat(goingOn(agent)).as("a console that stops ends what it holds").isZero();
	}

	@Test
	void aRightTakenAwayOnAnotherNodeIsMissingHereAtTheNextAction() {
		long agent = letIn("eva");
		enterAs(this.other, "eva@example.org");
		String search = "/api/adherents/search?q=dupont";
		assertThat(this.others.request().get(search).status()).isEqualTo(200);
		try (ConfigurableApplicationContext node = node()) {
			AssignmentService there = node.getBean(AssignmentService.class);
			Caller.system().call(() -> {
				there.of(agent).forEach((assignment) -> there.remove(assignment.id()));
				return agent;
			});
			// There is one for a process, which the node that started last took for
			// itself.
			SecurityContextHolder.setContextHolderStrategy(here);
			assertThat(this.others.request().get(search).status()).isEqualTo(403);
			this.other.navigate("/adherents");
			assertThat(this.other.locator(".failure")).isVisible();
			assertThat(this.other.locator("vaadin-grid")).hasCount(0);
		}
	}

	@Test
	void signingOutEndsTheSession() {
		long agent = letIn("tom");
		enterAs(this.other, "tom@example.org");
		assertThat(goingOn(agent)).isOne();
		this.other.locator(".agent-menu vaadin-menu-bar-button").first().click();
		this.other.locator("vaadin-menu-bar-item").getByText("Se déconnecter").click();
		assertThat(this.other.locator("input[name=username]")).isVisible();
		assertThat(this.jdbc.sql("select end_reason from agent_session where agent_id = ?")
			.param(agent)
			.query(String.class)
			.list()).containsExactly("SIGNED_OUT");
	}

	@Test
	void signingInChangesTheCookieWhichScriptsAndOtherSitesDoNotGet() {
		letIn("zoe");
		this.other.navigate("/");
		Cookie before = cookie();
		signIn(this.other, "zoe@example.org", PASSWORD);
		this.other.waitForURL(HOME);
		Cookie after = cookie();

		assertThat(after.value).isNotEqualTo(before.value);
		assertThat(after.httpOnly).isTrue();
		assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
		assertThat(this.jdbc.sql("select id from agent_session").query(String.class).list())
			.doesNotContain(after.value);

		Map<String, String> headers = this.page.request()
			.get("/adherents", RequestOptions.create().setHeader("X-Forwarded-Proto", "https").setMaxRedirects(0))
			.headers();
		assertThat(headers.get("set-cookie")).contains("impact=").contains("Secure").contains("HttpOnly");
	}

	private static ConfigurableApplicationContext node() {
		return new SpringApplicationBuilder(ImpactConsole.class).run("--server.port=0",
				"--impact.scheduler.enabled=false");
	}

	private Cookie cookie() {
		return this.others.cookies()
			.stream()
			.filter((cookie) -> Objects.equals(cookie.name, "impact"))
			.findFirst()
			.orElseThrow();
	}

	private long letIn(String name) {
		return invite(name + "@example.org", name, Locale.FRENCH, ShippedRole.AGENT).id();
	}

	private static void enterAs(Page page, String email) {
		page.navigate("/connexion");
		signIn(page, email, PASSWORD);
		page.waitForURL(HOME);
	}

	private static void endAll(SessionService sessions, long agent) {
		assertThat((int) Caller.system().call(() -> sessions.endAll(agent))).isOne();
	}

	private long goingOn(long agent) {
		return this.jdbc.sql("select count(*) from agent_session where agent_id = ? and ended_at is null")
			.param(agent)
			.query(Long.class)
			.single();
	}

	private static LocatorAssertions.ContainsTextOptions patientContains() {
		return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
	}

}
