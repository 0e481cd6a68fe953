package org.impactdata.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.tag.TagService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tags, notes and files on an adherent's page. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdherentPageFunctionalTests extends InChromium {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Autowired
	private TagService tags;

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void tagsNotesAndFilesAreAddedAndTakenAway(int width, int height) throws Exception {
		AdherentDetails awa = OPERATOR.call(() -> this.adherents.create(AdherentDraft.person("Diop" + width, "Awa")));
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(width, height));
		enter();
		this.page.navigate("/adherents/~" + awa.id());
		String tag = "Bénévole " + width;
		this.page.locator(".tag-choice input").fill(tag);
		this.page.keyboard().press("Enter");
		Locator chip = this.page.locator(".tag-bar .tag");
		assertThat(chip).containsText(tag);

		this.page.locator(".note-form textarea").fill("Rappeler mardi\n<img src=x onerror=alert(1)>");
		this.page.keyboard().press("Control+Enter");
		Locator notes = this.page.locator(".note-list");
		assertThat(notes).containsText("<img src=x onerror=alert(1)>");
		this.page.getByLabel("Modifier la note").click();
		notes.locator("textarea").fill("Rappelée");
		notes.getByText("Enregistrer").click();
		assertThat(notes).containsText("modifiée depuis");

		this.page.locator(".attachments vaadin-upload input[type=file]")
			.setInputFiles(new FilePayload("lettre.txt", "text/plain", "Bonjour".getBytes(StandardCharsets.UTF_8)));
		Locator files = this.page.locator(".attachment-list");
		assertThat(files).containsText("lettre.txt");
		Download letter = this.page.waitForDownload(() -> files.locator("a").click());
		assertThat(letter.createReadStream()).hasContent("Bonjour");
		this.page.locator(".attachments vaadin-upload input[type=file]")
			.setInputFiles(new FilePayload("page.html", "text/html", "<script>".getBytes(StandardCharsets.UTF_8)));
		assertThat(this.page.locator("vaadin-notification-card")).containsText("page.html");
		Download archive = this.page.waitForDownload(() -> this.page.getByText("Télécharger l’archive").click());
		assertThat(archive.suggestedFilename()).isEqualTo(awa.identifiant() + ".zip");
		try (ZipInputStream zip = new ZipInputStream(archive.createReadStream())) {
			List<String> names = new ArrayList<>();
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
				if (entry.getName().equals("data.json")) {
					assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("Diop" + width,
							"Rappelée", tag, "lettre.txt", "Fiche créée");
				}
			}
			assertThat(names).contains("data.pdf", "data.json").anyMatch((name) -> name.endsWith("lettre.txt"));
		}
		this.page.getByLabel("Supprimer lettre.txt").click();
		this.page.getByText("Supprimer le fichier").click();
		assertThat(files).containsText("Aucun fichier");

		waitForTag(tag);
		chip.locator("a").click();
		this.page.waitForURL("**/adherents?etiquette=*");
		assertThat(this.page.locator("vaadin-grid-cell-content", withText("Diop" + width)).first()).isVisible();
		this.page.navigate("/etiquettes");
		assertThat(this.page.locator("table.columns")).containsText(tag);
		this.page.locator("table.columns tr", withText(tag)).getByText("Supprimer").click();
		this.page.locator("vaadin-confirm-dialog").getByText("Supprimer", exactly()).click();
		assertThat(this.page.getByText("Il n’y a pas de retour.")).not().isVisible();
		this.page.navigate("/adherents/~" + awa.id());
		assertThat(this.page.locator(".note-list")).containsText("Rappelée");
		assertThat(chip).hasCount(0);
	}

	/** Until the index knows who has it. */
	private void waitForTag(String name) {
		for (int round = 0; round < 100; round++) {
			boolean found = OPERATOR.call(
					() -> this.tags.beginning(name)
						.stream()
						.anyMatch((tag) -> !this.adherents
							.list(new AdherentListQuery("", null, tag.id(), null, false, 0, 5))
							.isEmpty()));
			if (found) {
				return;
			}
			this.page.waitForTimeout(100);
		}
	}

	private static Locator.GetByTextOptions exactly() {
		return new Locator.GetByTextOptions().setExact(true);
	}

}
