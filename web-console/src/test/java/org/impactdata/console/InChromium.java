package org.impactdata.console;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentDetails;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.role.RoleService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A running console and a French agent in front of it with a browser.
 */
@TestPropertySource(properties = { "impact.agent.admin-email=" + InChromium.ADMINISTRATOR,
		"impact.agent.admin-password=" + InChromium.PASSWORD })
abstract class InChromium {

	static final String ADMINISTRATOR = "admin@example.org";

	static final String PASSWORD = TestAgents.PASSWORD;

	static final double PATIENCE = 60_000;

	private static Playwright playwright;

	static Browser browser;

	@Autowired
	AgentService agents;

	@Autowired
	RoleService roles;

	@LocalServerPort
	int port;

	BrowserContext context;

	Page page;

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
		this.context = newContext(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1440, 900));
		this.page = this.context.newPage();
	}

	/** Opens a page of another browser in place of the present one. */
	void open(Browser.NewContextOptions options) {
		this.context.close();
		this.context = newContext(options);
		this.page = this.context.newPage();
	}

	private BrowserContext newContext(Browser.NewContextOptions options) {
		BrowserContext opened = browser.newContext(options.setBaseURL("http://localhost:" + this.port));
		opened.setDefaultTimeout(PATIENCE);
		return opened;
	}

	@AfterEach
	void closePage() {
		this.context.close();
	}

	void signIn(String email, String password) {
		signIn(this.page, email, password);
	}

	static void signIn(Page page, String email, String password) {
		page.locator("input[name=username]").fill(email);
		page.locator("input[name=password]").fill(password);
		page.keyboard().press("Enter");
	}

	/** Signs the administrator in. */
	void enter() {
		this.page.navigate("/");
		signIn(ADMINISTRATOR, PASSWORD);
		this.page.waitForURL(Pattern.compile(".*/adherents"));
	}

	/** Lets an agent in whose password is {@link #PASSWORD}. */
	AgentDetails invite(String email, String name, Locale language, ShippedRole... roles) {
		return new TestAgents(this.agents, this.roles).letIn(email, name, language, roles);
	}

	void upload(String name, String content) {
		this.page.navigate("/imports/nouveau");
		choose(name, content);
	}

	/** Chooses a file on the screen that receives it. */
	void choose(String name, String content) {
		this.page.locator("vaadin-upload input[type=file]")
			.setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
	}

	static Page.LocatorOptions withText(String text) {
		return new Page.LocatorOptions().setHasText(text);
	}

	static LocatorAssertions.HasTextOptions patient() {
		return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
	}

}
