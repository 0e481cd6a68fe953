package org.impactdata.console;

import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Two agents, then three, at the same adherent. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdherentConflictFunctionalTests extends InChromium {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Test
	void whoSavesSecondSeesBothVersionsAndChooses() {
		AdherentDetails kept = create(AdherentDraft.person("Fall", "Mariama")
			.with(AdherentField.CITY, "Lyon")
			.with(AdherentField.PROFESSION, "Avocate"));
		invite("lea@example.org", "Léa Petit", Locale.FRENCH, ShippedRole.MANAGER);
		enter();
		this.page.navigate("/adherents/" + kept.identifiant() + "/modifier");
		field("Ville").fill("Paris");
		field("Profession").fill("Juge");
		try (BrowserContext other = browser.newContext(
				new Browser.NewContextOptions().setLocale("fr-FR").setBaseURL("http://localhost:" + this.port))) {
			Page lea = other.newPage();
			lea.navigate("/adherents/" + kept.identifiant() + "/modifier");
			signIn(lea, "lea@example.org", PASSWORD);
			lea.getByLabel("Profession").fill("Notaire");
			lea.getByLabel("Région").fill("Rhône");
			lea.keyboard().press("Control+Enter");
			assertThat(lea.locator(".details")).containsText("Notaire");
		}
		this.page.keyboard().press("Control+Enter");
		Locator conflict = this.page.locator(".conflict-fields");
		assertThat(this.page.locator("vaadin-dialog")).containsText("Léa Petit");
		assertThat(conflict.locator("vaadin-radio-group")).hasCount(3);
		Locator save = button("Enregistrer ces choix");
		assertThat(save).isDisabled();
		conflict.locator("vaadin-radio-group", new Locator.LocatorOptions().setHasText("Profession"))
			.getByText("Notaire")
			.click();
		// And a third one, before the second has chosen.
		AdherentDetails now = OPERATOR.call(() -> this.adherents.find(kept.id())).orElseThrow();
		OPERATOR.call(() -> this.adherents.update(now.id(), now.version(),
				now.toDraft().with(AdherentField.EMAIL, "mariama@example.org")));
		save.click();
		assertThat(conflict.locator("vaadin-radio-group")).hasCount(2);
		this.page.locator("vaadin-dialog").getByText("Revenir à ma saisie").click();
		assertThat(field("Profession")).hasValue("Notaire");
		assertThat(field("Région")).hasValue("Rhône");
		this.page.keyboard().press("Control+Enter");
		button("Enregistrer ces choix").click();

		Locator details = this.page.locator(".details");
		assertThat(details).containsText("Notaire");
		assertThat(details).containsText("mariama@example.org");
		assertThat(details).containsText("Rhône");
		assertThat(details.locator(".facts").nth(1)).containsText("Paris");
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
