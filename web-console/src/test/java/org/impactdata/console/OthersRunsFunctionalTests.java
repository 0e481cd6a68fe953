package org.impactdata.console;

import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.AssignmentService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What others asked for is theirs: what a screen offers, and what a click still does. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OthersRunsFunctionalTests extends InChromium {

	private static final String CHANGING = "nora@example.org";

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private JdbcClient jdbc;

	private long nora;

	@Test
	void whatOthersAskedForIsOfferedOnlyWithTheRight() {
		long run = bringIn("de-l-admin.csv");
		String address = this.page.url();
		invite("paul@example.org", "Paul", Locale.FRENCH, ShippedRole.AGENT);
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
		this.nora = invite(CHANGING, "Nora", Locale.FRENCH, ShippedRole.ADMINISTRATOR).id();
		long run = bringIn("encore-de-l-admin.csv");
		String address = this.page.url();
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1440, 900));
		this.page.navigate(address);
		signIn(this.page, CHANGING, PASSWORD);
		try {
			this.page.getByText("Annuler l’import").click();
			become(ShippedRole.AGENT);
			this.page.getByText("Annuler pour 1 adhérent").click();
			assertThat(this.page.locator(".toast"))
				.containsText("Votre rôle ne le permet pas. Un administrateur peut changer vos droits.");

			become(ShippedRole.ADMINISTRATOR);
			pretend(run, "STOPPED");
			this.page.reload();
			assertThat(this.page.getByText("Reprendre")).isVisible();
			become(ShippedRole.AGENT);
			this.page.getByText("Reprendre").click();
			assertThat(this.page.locator(".toast")).containsText("a été demandée par quelqu’un d’autre");
			assertThat(state(run)).isEqualTo("STOPPED");

			become(ShippedRole.ADMINISTRATOR);
			pretend(run, "RUNNING");
			this.page.reload();
			assertThat(this.page.getByText("Arrêter")).isVisible();
			become(ShippedRole.AGENT);
			this.page.getByText("Arrêter").click();
			assertThat(this.page.locator(".toast")).containsText("a été demandée par quelqu’un d’autre");
			assertThat(state(run)).isEqualTo("RUNNING");
		}
		finally {
			become(ShippedRole.ADMINISTRATOR);
			pretend(run, "COMPLETED");
		}
	}

	@Test
	void whoDownloadedAFileIsInTheJournal() {
		bringIn("a-telecharger.csv");
		long id = this.jdbc.sql("select max(id) from adherent_import").query(Long.class).single();
		String address = "/api/imports/" + id + "/file";
		assertThat(this.context.request().get(address).text()).contains("Dupont");

		invite("sami@example.org", "Sami", Locale.FRENCH, ShippedRole.SCANNER);
		open(new Browser.NewContextOptions().setLocale("fr-FR"));
		this.page.navigate("/");
		signIn(this.page, "sami@example.org", PASSWORD);
		assertThat(this.page.locator(".frame")).isVisible();
		assertThat(this.context.request().get(address).status()).isEqualTo(403);

		assertThat(this.jdbc.sql("""
				select concat_ws(' ', caller, origin, address, object_name) from journal
				where action = 'FILE_DOWNLOADED'""").query(String.class).list()).singleElement()
			.asString()
			.matches("Admin CONSOLE (127\\.0\\.0\\.1|::1) a-telecharger\\.csv");
	}

	/** An administrator gives Nora another role, while she is signed in. */
	private void become(ShippedRole role) {
		Caller.runAs(Caller.system(), () -> this.assignments.change(this.assignments.of(this.nora).getFirst().id(),
				AssignmentDraft.everywhere(this.roles.shipped(role).id())));
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

}
