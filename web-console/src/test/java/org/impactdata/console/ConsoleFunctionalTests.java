package org.impactdata.console;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "impact.agent.admin-email=admin@example.org",
		"impact.agent.admin-password=" + ConsoleFunctionalTests.PASSWORD })
class ConsoleFunctionalTests {

	static final String PASSWORD = "un mot de passe assez long";

	private static final double PATIENCE = 60_000;

	private static final String PEOPLE = """
			Identifiant;Nom;Prénom;Date de naissance;Email;Téléphone;Code postal;Ville
			T-1;Dupont;Hélène;13/03/1987;helene.dupont@example.org;06 39 98 77 77;69001;Lyon
			T-2;Lefèvre;Aminata;1990;;06 39 98 12 34;75011;Paris
			T-3;Martin;Luc;;pas une adresse;;44000;Nantes
			""";

	private static Playwright playwright;

	private static Browser browser;

	@Autowired
	private AgentService agents;

	@LocalServerPort
	private int port;

	private BrowserContext context;

	private Page page;

	@BeforeAll
	static void openBrowser() {
		Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(null);
		if (chromium == null && "true".equals(System.getenv("CI"))) {
			fail("The screens can not be tested: there is no Chromium in /usr/bin");
		}
		assumeTrue(chromium != null, "Screens are not tested: there is no Chromium in /usr/bin");
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	static void closeBrowser() {
		if (playwright != null) {
			playwright.close();
		}
	}

	@BeforeEach
	void openPage() {
		this.agents.createFirstAccessLink();
		this.context = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR")
			.setViewportSize(1440, 900)
			.setBaseURL("http://localhost:" + this.port));
		this.context.setDefaultTimeout(PATIENCE);
		this.page = this.context.newPage();
	}

	@AfterEach
	void closePage() {
		this.context.close();
	}

	@Test
	void nobodyComesInWithoutThePassword() {
		this.page.navigate("/adherents");
		signIn("un autre mot de passe");

		assertThat(this.page.getByText("Connexion refusée")).isVisible();
		assertThat(this.context.request().get("/api/adherents/search?q=dupont").status()).isEqualTo(401);
		assertThat(this.context.request().get("/api/imports/1/file").status()).isEqualTo(401);
	}

	@Test
	void aFileIsBroughtInAndItsAdherentsAreFoundByAccentAndTypo() {
		this.page.navigate("/");
		signIn(PASSWORD);
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

	private void signIn(String password) {
		this.page.locator("input[name=username]").fill("admin@example.org");
		this.page.locator("input[name=password]").fill(password);
		this.page.keyboard().press("Enter");
	}

	private void bringIn() {
		this.page.waitForURL(Pattern.compile(".*/adherents"));
		this.page.navigate("/imports/nouveau");
		this.page.locator("vaadin-upload input[type=file]")
			.setInputFiles(new FilePayload("membres.csv", "text/csv", PEOPLE.getBytes(StandardCharsets.UTF_8)));
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
		assertThat(this.page.url()).contains("/adherents/T-2");
		this.page.goBack();
		assertThat(this.page.locator(".list-search input")).hasValue("39981234");
	}

	private static Page.LocatorOptions withText(String text) {
		return new Page.LocatorOptions().setHasText(text);
	}

	private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions patient() {
		return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
	}

}
