package org.impactdata.console;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.media.Picture;
import org.impactdata.domain.media.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An adherent's record as agents fill it in, change it, and look back on it. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdherentFormFunctionalTests extends InChromium {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "1440, 900, Ndiaye", "390, 844, Traoré" })
	void whoeverIsCreatedTwiceIsNoticedWhileTyping(int width, int height, String name) {
		create(AdherentDraft.person(name, "Fatoumata").with(AdherentField.BIRTH_DATE, "13/03/1987"));
		create(AdherentDraft.person("Sarr", "Cheikh")
			.with(AdherentField.POSTAL_CODE, "44000")
			.with(AdherentField.CITY, "Nantes"));
		waitForIndex("Fatoumata " + name);
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(width, height));
		enter();
		this.page.getByText("Nouvel adhérent").click();
		assertThat(field("Nom")).isFocused();
		this.page.keyboard().type(name);
		field("Prénom").fill("Fatoumatta");
		Locator similar = this.page.locator(".similar");
		assertThat(similar.locator("h2")).containsText("1 adhérent semblable");
		assertThat(similar).containsText("nom proche");
		field("Date de naissance").fill("3/1987");
		aPhotoIsTaken();
		button("Comparer").click();
		assertThat(this.page.locator(".comparison tr.differs", withText("Prénom"))).containsText("Fatoumatta");
		this.page.locator("vaadin-dialog").getByText("Fermer").click();

		field("Prénom").fill("Omar");
		assertThat(similar).not().isVisible();
		field("Date de naissance").fill("31/02/1990");
		field("E-mail").fill("omar@");
		field("Code postal").fill("44000");
		assertThat(field("Ville")).hasValue("Nantes");
		field("Téléphone").fill("0639981234");
		field("Code postal").focus();
		assertThat(field("Téléphone")).hasValue("06 39 98 12 34");
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator(".notice[data-state=danger]")).containsText("2 valeurs sont à corriger");
		assertThat(this.page.locator("[invalid]").first()).containsText("n’existe pas au calendrier");
		field("Date de naissance").fill("1990");
		field("E-mail").fill("omar@example.org");
		assertThat(this.page.locator("[invalid]")).hasCount(0);
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator(".details h1")).hasText("Omar " + name);
		assertThat(this.page.locator(".details")).containsText("06 39 98 12 34");
		assertThat(this.page.locator(".details .chip")).hasText("En attente");
		assertThatThePhotoIsServed();
	}

	/** From the file picker that a telephone's camera answers. */
	private void aPhotoIsTaken() {
		button("Ajouter une photo").click();
		Locator camera = this.page.locator("vaadin-upload[capture] input[type=file]");
		camera.setInputFiles(new FilePayload("milliards.png", "image/png", TestPictures.enormousPng()));
		assertThat(this.page.locator(".photo-problem")).containsText("65536 × 65536");
		camera.setInputFiles(new FilePayload("photo.jpg", "image/jpeg", TestPictures.jpegWithPlace(800, 600, 6)));
		Locator frame = this.page.locator(".cropper-frame");
		assertThat(frame.locator("img")).isVisible();
		frame.focus();
		this.page.keyboard().press("+");
		this.page.keyboard().press("ArrowDown");
		button("Garder cette photo").click();
		assertThat(this.page.locator(".photo-choice img")).isVisible();
	}

	private void assertThatThePhotoIsServed() {
		String address = this.page.locator(".details .photo-frame img").getAttribute("src");
		APIResponse photo = this.context.request().get("/" + address.replace("/thumbnail", ""));
		assertThat(photo.status()).isEqualTo(200);
		assertThat(photo.headers()).containsEntry("cache-control", "no-cache, private")
			.containsEntry("content-type", "image/jpeg");
		Picture served = Picture.read(photo.body());
		assertThat(served.width()).isEqualTo(630);
		assertThat(served.height()).isEqualTo(810);
		assertThat(new String(photo.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
		APIResponse again = this.context.request()
			.get("/" + address.replace("/thumbnail", ""),
					RequestOptions.create().setHeader("If-None-Match", photo.headers().get("etag")));
		assertThat(again.status()).isEqualTo(304);
	}

	@Test
	void nothingFilledInIsLostByLeaving() {
		AdherentDetails kept = create(AdherentDraft.person("Sow", "Ibrahima"));
		enter();
		this.page.navigate("/adherents/" + kept.identifiant() + "/modifier");
		assertThat(field("Nom")).hasValue("Sow");
		field("Profession").fill("Menuisier");
		assertThat(this.page.locator("[data-unsaved]")).hasCount(1);
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator("vaadin-confirm-dialog")).containsText("Quitter sans enregistrer");
		button("Rester").click();
		assertThat(field("Profession")).hasValue("Menuisier");
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator(".details")).containsText("Menuisier");
	}

	@Test
	void oneGoesThroughAListRecordByRecord() {
		for (String name : new String[] { "Zadig", "Zazie", "Zorro" }) {
			create(AdherentDraft.person(name, "Pas").with(AdherentField.CITY, "Zville"));
		}
		enter();
		this.page.navigate("/adherents?sort=-name");
		this.page.locator("vaadin-grid").getByText("Pas Zorro").first().click();
		assertThat(this.page.locator(".details h1")).hasText("Pas Zorro");
		this.page.keyboard().press("Alt+PageDown");
		assertThat(this.page.locator(".details h1")).hasText("Pas Zazie");
		this.page.locator(".details").getByText("Modifier").click();
		field("Profession").fill("Comédienne");
		button("Enregistrer et suivant").click();
		assertThat(field("Nom")).hasValue("Zadig");
		this.page.keyboard().press("Alt+PageUp");
		assertThat(field("Nom")).hasValue("Zazie");
		assertThat(field("Profession")).hasValue("Comédienne");
	}

	@Test
	void suspendedReactivatedAndLookedBackOn() {
		AdherentDetails kept = create(AdherentDraft.person("Kane", "Awa").with(AdherentField.CITY, "Thiès"));
		this.jdbc
			.sql("update revision set recorded_at = recorded_at - 8 * 24 * 3600 * 1000 where id in "
					+ "(select revision_id from adherent_history where id = ?)")
			.param(kept.id())
			.update();
		enter();
		this.page.navigate("/adherents/" + kept.identifiant());
		button("Activer").click();
		assertThat(this.page.locator(".details .chip")).hasText("Actif");
		button("Suspendre").click();
		Locator dialog = this.page.locator("vaadin-dialog");
		dialog.getByText("Suspendre", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(dialog).containsText("Une suspension a un motif");
		dialog.locator("textarea").fill("Cotisation impayée");
		dialog.getByText("Suspendre", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(this.page.locator(".details .chip")).hasText("Suspendu");
		assertThat(this.page.locator("vaadin-grid-cell-content .chip", withText("Suspendu"))).hasCount(1);
		assertThat(this.page.locator(".timeline")).containsText("Cotisation impayée");
		button("Réactiver").click();
		assertThat(this.page.locator(".details .chip")).hasText("Actif");

		this.page.locator(".details").getByText("Modifier").click();
		field("Ville").fill("Dakar");
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator(".timeline li li").first()).containsText("Thiès → Dakar");
		this.page.locator(".history-tools vaadin-date-picker input").fill(lastWeek());
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("vaadin-date-picker[opened]")).hasCount(0);
		Locator past = this.page.locator(".past");
		assertThat(past).containsText("En attente");
		assertThat(past).containsText("Thiès");
		this.page.locator("vaadin-dialog").getByText("Fermer").click();
		assertThat(past).hasCount(0);

		this.page.locator(".timeline vaadin-button[aria-label$=Ville]").first().click();
		assertThat(this.page.locator(".timeline li li").first()).containsText("Dakar → Thiès");
		this.page.locator(".history-tools vaadin-select").click();
		this.page.locator("vaadin-select-item").getByText("Statut et adhésion").click();
		assertThat(this.page.locator(".timeline")).not().containsText("Dakar");
		assertThat(this.page.locator(".timeline")).containsText("Cotisation impayée");
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void whoLeftCanBeErasedAndACertificateSaysSo(int width, int height) {
		AdherentDetails kept = create(AdherentDraft.person("Oubliable", "Gontran").with(AdherentField.CITY, "Gap"));
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(width, height));
		enter();
		this.page.navigate("/adherents/" + kept.identifiant());
		button("Effacer").click();
		Locator dialog = this.page.locator("vaadin-dialog");
		assertThat(dialog).containsText("Effacer Gontran Oubliable");
		dialog.getByText("Effacer pour toujours").click();
		assertThat(dialog.locator("vaadin-text-field[invalid]")).containsText("Une valeur est attendue");
		dialog.locator("input").fill("Demande du 25/11/2026");
		dialog.getByText("Effacer pour toujours").click();
		this.page.waitForURL("**/adherents/~" + kept.id());
		Locator details = this.page.locator(".details");
		assertThat(details.locator(".chip")).hasText("Effacé");
		assertThat(details).containsText("Certificat d’effacement");
		assertThat(details).containsText("Demande du 25/11/2026");
		assertThat(details).not().containsText("Gontran");
		assertThat(details).not().containsText("Gap");
		assertThat(details.locator(".details-actions")).hasCount(0);
		Download certificate = this.page
			.waitForDownload(() -> this.page.getByText("Télécharger le certificat").click());
		assertThat(certificate.suggestedFilename()).startsWith("certificat-effacement-");
	}

	@Test
	void whoMayOnlyReadIsOfferedNoChange() {
		AdherentDetails kept = create(AdherentDraft.person("Ba", "Coumba"));
		invite("auditeur@example.org", "Aude Itrice", Locale.FRENCH, ShippedRole.AUDITOR);
		this.page.navigate("/adherents/" + kept.identifiant());
		signIn("auditeur@example.org", PASSWORD);
		assertThat(this.page.locator(".details h1")).hasText("Coumba Ba");
		assertThat(this.page.locator(".details-actions")).hasCount(0);
		assertThat(this.page.locator(".timeline vaadin-button")).hasCount(0);
		this.page.navigate("/adherents/" + kept.identifiant() + "/modifier");
		assertThat(this.page.getByLabel("Profession")).hasCount(0);
		assertThat(this.page.locator(".state")).isVisible();
	}

	/** The search index follows a moment later. */
	private void waitForIndex(String name) {
		for (int round = 0; round < 300; round++) {
			if (OPERATOR.call(() -> this.adherents.count(name)).total() > 0) {
				return;
			}
			java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
		}
	}

	private static String lastWeek() {
		return java.time.LocalDate.now()
			.minusDays(7)
			.format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy"));
	}

	private AdherentDetails create(AdherentDraft draft) {
		return OPERATOR.call(() -> this.adherents.create(draft));
	}

	private Locator field(String label) {
		return this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
	}

	private Locator button(String label) {
		return this.page.locator("vaadin-button", withText(label)).last();
	}

}
