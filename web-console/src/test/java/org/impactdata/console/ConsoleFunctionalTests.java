package org.impactdata.console;

import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConsoleFunctionalTests extends InChromium {

	private static final String PEOPLE = """
			Identifiant;Nom;Prénom;Date de naissance;Email;Téléphone;Code postal;Ville
			T-1;Dupont;Hélène;13/03/1987;helene.dupont@example.org;06 39 98 77 77;69001;Lyon
			T-2;Lefèvre;Aminata;1990;;06 39 98 12 34;75011;Paris
			T-3;Martin;Luc;;pas une adresse;;44000;Nantes
			""";

	@Test
	void nobodyComesInWithoutThePassword() {
		this.page.navigate("/adherents");
		signIn(ADMINISTRATOR, "un autre mot de passe");

		assertThat(this.page.getByText("Connexion refusée")).isVisible();
		assertThat(this.context.request().get("/api/adherents/search?q=dupont").status()).isEqualTo(401);
		assertThat(this.context.request().get("/api/imports/1/file").status()).isEqualTo(401);
	}

	@Test
	void onAPhoneTheOtherScreensAreOneTouchAway() {
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(390, 844));
		enter();
		Locator more = this.page.locator(".bottom-bar").getByText("Plus");
		assertThat(this.page.locator(".bottom-bar > ul > li")).hasCount(5);
		more.click();
		this.page.locator(".more-screens").getByText("Sessions").click();
		assertThat(this.page.locator(".page-header h1")).hasText("Sessions");
		assertThat(this.page.locator(".more-screens")).not().isVisible();
		assertThat(this.page.locator(".bottom-bar button[highlight]")).isVisible();
		this.page.locator(".bottom-bar").getByText("Agents").click();
		assertThat(this.page.locator(".bottom-bar a[highlight]")).containsText("Agents");
		assertThat(this.page.locator(".bottom-bar button[highlight]")).hasCount(0);
	}

	@Test
	void aFileIsBroughtInAndItsAdherentsAreFoundByAccentAndTypo() {
		this.page.navigate("/");
		signIn(ADMINISTRATOR, PASSWORD);
		bringIn();

		assertThat(this.page.locator("[data-count=created] .value")).hasText("2", patient());
		assertThat(this.page.locator("[data-count=rejected] .value")).hasText("1");
		assertThat(this.page.locator("table.columns")).containsText("pas une adresse");
		rejectsAreHandedOutAsFile();

		this.page.locator(".drawer .nav-link", new Page.LocatorOptions().setHasText("Adhérents")).click();
		find("helene", "Hélène Dupont");
		find("Dupnot", "Hélène Dupont");
		find("39981234", "Aminata Lefèvre");
		openFound();
		theKeyboardIsEnough();
	}

	@Test
	void theSignInPageSpeaksTheBrowsersLanguage() {
		try (BrowserContext english = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
			Page entrance = english.newPage();
			entrance.navigate("http://localhost:" + this.port + "/");

			assertThat(entrance.getByLabel("E-mail address")).isVisible();
			assertThat(entrance.locator("html")).hasAttribute("lang", "en");
		}
	}

	private void bringIn() {
		this.page.waitForURL(Pattern.compile(".*/adherents"));
		upload("membres.csv", PEOPLE);
		this.page.waitForURL(Pattern.compile(".*/lecture"));
		assertThat(this.page.locator("table.columns tr", withText("Prénom")).locator("input")).hasValue("Prénom");
		this.page.getByText("Continuer").click();
		this.page.locator(".actions").getByText("Importer", new Locator.GetByTextOptions().setExact(true)).click();
		this.page.waitForURL(Pattern.compile(".*/imports/\\d+"));
	}

	private void rejectsAreHandedOutAsFile() {
		String address = this.page.locator("a.download", withText(".csv")).getAttribute("href");
		APIResponse file = this.context.request().get("/" + address);
		assertThat(file.status()).isEqualTo(200);
		assertThat(file.headers()).containsEntry("x-content-type-options", "nosniff");
		assertThat(file.headers().get("content-disposition")).startsWith("attachment");
		assertThat(file.text()).contains("pas une adresse");
	}

	private void find(String typed, String name) {
		this.page.locator(".list-search input").fill(typed);
		this.page.waitForURL(Pattern.compile(".*q=" + typed + "$"));
		assertThat(this.page.locator(".page-header .count")).hasText("1", patient());
		assertThat(this.page.locator("vaadin-grid").getByText(name).first()).isVisible();
	}

	private void openFound() {
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator(".details h1")).hasText("Aminata Lefèvre");
		assertThat(this.page.locator(".details")).containsText("06 39 98 12 34");
		assertThat(this.page.locator(".timeline")).containsText("import n°");
		this.page.waitForURL("**/adherents/T-2*");
		this.page.goBack();
		assertThat(this.page.locator(".list-search input")).hasValue("39981234");
	}

	private void theKeyboardIsEnough() {
		this.page.locator(".list-search input").press("ArrowDown");
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator(".details h1")).hasText("Aminata Lefèvre");
		this.page.locator(".details-top vaadin-button").last().focus();
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator(".details")).hasCount(0);
		assertThat(this.page.locator("vaadin-grid td:focus")).hasCount(1);

		this.page.navigate("/imports");
		this.page.locator(".page-header vaadin-button").focus();
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("[data-count=created] .value")).hasText("2");
	}

}
