package org.impactdata.console;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.assertj.core.api.Assertions;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentDetails;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionOperations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The journal's screen, before an agent's eyes.
 */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JournalFunctionalTests extends InChromium {

	@Autowired
	private Journal journal;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void whatHappenedReadsAsSentencesAndIsFoundByFiltersThatTheAddressKeeps() {
		AgentDetails awa = invite("awa@example.org", "Awa Ndiaye", Locale.FRENCH, ShippedRole.MANAGER);
		write(awa, JournalAction.ASSIGNMENT_ADDED, JournalObject.of(JournalObject.Kind.AGENT, 41, "Paul Martin"),
				new Change("role", null, "role.MANAGER"), new Change("organization", null, "Section Lyon"));
		write(awa, JournalAction.AGENT_CHANGED, JournalObject.of(JournalObject.Kind.AGENT, 41, "Paul Martin"),
				new Change("display_name", "P. Martin", "Paul Martin"));
		write(awa, JournalAction.ACCESS_REFUSED, new JournalObject(JournalObject.Kind.SCREEN, "imports", "Imports"));
		enter();
		this.page.navigate("/journal?agent=" + awa.id() + "&object=agent");

		Locator rows = this.page.locator("vaadin-grid .journal-sentence");
		assertThat(rows.getByText("Awa Ndiaye a donné le rôle Responsable à Paul Martin (Section Lyon)")).isVisible();
		assertThat(rows.getByText("Accès refusé à Awa Ndiaye\u00a0: Imports")).hasCount(0);
		rows.getByText("Awa Ndiaye a modifié la fiche de Paul Martin").click();
		assertThat(this.page.locator(".journal-changes")).containsText("P. Martin → Paul Martin");
		assertThat(this.page).hasURL(Pattern.compile("(?=.*object=agent).*[?&]entry=\\d+.*"));
		this.page.goBack();
		assertThat(this.page.locator(".journal-changes")).hasCount(0);

		this.page.navigate("/journal?agent=" + awa.id());
		this.page.locator("vaadin-checkbox input").check();
		assertThat(rows.getByText("Paul Martin")).hasCount(0);
		assertThat(rows.getByText("Accès refusé à Awa Ndiaye\u00a0: Imports")).isVisible();
		assertThat(this.page).hasURL(Pattern.compile(".*refusals=only"));
		this.page.locator(".journal-filters vaadin-text-field input").fill("introuvable");
		assertThat(this.page.locator(".state h2")).hasText("Rien ne correspond à ces filtres");
		this.page.getByText("Retirer les filtres").click();
		assertThat(rows.first()).isVisible();
	}

	@Test
	void anEnglishReaderOnAPhoneReadsTheSameInEnglish() {
		AgentDetails awa = invite("binta@example.org", "Binta Ba", Locale.FRENCH, ShippedRole.MANAGER);
		invite("auditor@example.org", "Ann", Locale.ENGLISH, ShippedRole.AUDITOR);
		write(awa, JournalAction.ROLE_CHANGED, JournalObject.of(JournalObject.Kind.ROLE, 3, "role.AGENT"));
		open(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(390, 844));
		this.page.navigate("/journal?agent=" + awa.id());
		signIn("auditor@example.org", PASSWORD);

		assertThat(this.page.locator(".list-card-title").getByText("Binta Ba changed the role Agent")).isVisible();
	}

	@Test
	void theShownRowsAreTakenAwayAsAFile() throws IOException {
		AgentDetails awa = invite("aminata@example.org", "Aminata Fall", Locale.FRENCH, ShippedRole.MANAGER);
		write(awa, JournalAction.ROLE_CHANGED, JournalObject.of(JournalObject.Kind.ROLE, 3, "=1+1"));
		write(awa, JournalAction.AGENT_CHANGED, JournalObject.of(JournalObject.Kind.AGENT, 41, "Paul Martin"));
		enter();
		this.page.navigate("/journal?agent=" + awa.id() + "&object=role");
		this.page.getByText("Exporter", new Page.GetByTextOptions().setExact(true)).click();

		Locator link = this.page.locator(".journal-export a.download");
		assertThat(link).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
		assertThat(this.page).hasURL(Pattern.compile("(?=.*object=role).*[?&]export=\\d+.*"));
		String file = Files.readString(this.page.waitForDownload(link::click).path());
		Assertions.assertThat(file.lines()).hasSize(2);
		Assertions.assertThat(file).contains("\"Aminata Fall\"", "\"Rôle modifié\"", "\"'=1+1\"");
		this.page.reload();
		assertThat(link).isVisible();
		this.page.locator(".journal-export").getByText("Fermer").click();
		assertThat(link).hasCount(0);
		assertThat(this.page).not().hasURL(Pattern.compile(".*export=.*"));
	}

	private void write(AgentDetails agent, JournalAction action, JournalObject object, Change... changes) {
		new Caller(agent.displayName(), Origin.CONSOLE, Locale.FRENCH, agent.id())
			.call(() -> this.transaction.execute((status) -> {
				this.journal.write(JournalEvent.of(action, object, changes));
				return true;
			}));
	}

}
