package org.impactdata.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import org.assertj.core.api.SoftAssertions;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What answers tell the browser not to do, and that it does not. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecurityHeadersFunctionalTests extends InChromium {

	@Autowired
	private ServletContext servletContext;

	private final List<String> violations = new ArrayList<>();

	@Test
	void everyAnswerForbidsFramesSniffingAndForeignScripts() {
		enter();
		SoftAssertions softly = new SoftAssertions();
		for (String address : List.of("/connexion", "/adherents", "/console.js", "/styles/tokens.css", "/nowhere",
				"/api/adherents/search?q=a", "/api/nothing", "/actuator/health")) {
			Map<String, String> headers = this.context.request().get(address).headers();
			softly.assertThat(headers)
				.as(address)
				.containsEntry("x-content-type-options", "nosniff")
				.containsEntry("x-frame-options", "DENY")
				.containsEntry("referrer-policy", "same-origin")
				.containsEntry("cross-origin-opener-policy", "same-origin")
				.containsKey("permissions-policy");
			softly.assertThat(headers.get("content-security-policy"))
				.as(address)
				.contains("frame-ancestors 'none'")
				.doesNotContain("script-src 'self' 'unsafe-inline'");
		}
		softly.assertAll();
		assertThat(this.context.request().get("/api/adherents/search?q=a").headers().get("cache-control"))
			.contains("no-store");
	}

	@Test
	void tlsIsAskedForOnlyWhereThereIsTls() {
		APIResponse plain = this.context.request().get("/connexion");
		assertThat(plain.headers()).doesNotContainKey("strict-transport-security");
		APIResponse behindTls = this.context.request()
			.get("/connexion", RequestOptions.create().setHeader("X-Forwarded-Proto", "https"));
		assertThat(behindTls.headers().get("strict-transport-security")).contains("max-age=31536000");
	}

	@Test
	void anAnswerThatLeadsElsewhereCarriesTheSameHeaders() {
		for (String address : List.of("/adherents", "/actuator/info", "/nowhere")) {
			APIResponse answer = this.context.request().get(address, RequestOptions.create().setMaxRedirects(0));
			assertThat(answer.status()).as(address).isIn(302, 401);
			assertThat(answer.headers()).as(address)
				.containsEntry("x-content-type-options", "nosniff")
				.containsEntry("x-frame-options", "DENY")
				.containsEntry("referrer-policy", "same-origin")
				.containsKey("permissions-policy")
				.containsKey("content-security-policy");
		}
	}

	@Test
	void noScreenBreaksItsOwnPolicyAndASmuggledScriptDoesNotRun() {
		this.page.exposeFunction("noteViolation", (arguments) -> this.violations.add(arguments[0].toString()));
		this.context.addInitScript("""
				document.addEventListener('securitypolicyviolation', (event) => window.noteViolation(
						event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ' '
						+ window.location.pathname));""");
		enter();
		List<String> screens = screens();
		assertThat(screens).contains("/adherents", "/roles", "/securite", "/imports/nouveau").hasSizeGreaterThan(20);
		for (String screen : screens) {
			this.page.navigate(screen);
			assertThat(this.page.locator("h1").first()).isVisible();
		}
		assertThat(this.violations).isEmpty();

		this.page.evaluate("""
				const smuggled = document.createElement('div');
				smuggled.innerHTML = '<img src="data:," onerror="window.smuggled = true">';
				document.body.append(smuggled);
				const script = document.createElement('script');
				script.textContent = 'window.smuggled = true';
				document.body.append(script);""");
		this.page.waitForCondition(() -> this.violations.size() >= 2);
		assertThat(this.page.evaluate("window.smuggled === undefined")).isEqualTo(true);
	}

	/** Every screen there is; for one of something, that of something unknown. */
	private List<String> screens() {
		return ApplicationRouteRegistry.getInstance(new VaadinServletContext(this.servletContext))
			.getRegisteredRoutes()
			.stream()
			.map((route) -> "/" + route.getTemplate().replaceAll("/:[^/]*\\*", "").replaceAll(":[^/]+", "0"))
			.distinct()
			.sorted()
			.toList();
	}

	@Test
	void aFormOfAnotherSiteSignsNobodyInNorOut() {
		FormData forged = FormData.create().set("username", ADMINISTRATOR).set("password", PASSWORD);
		for (Map.Entry<String, String> foreign : Map
			.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example")
			.entrySet()) {
			APIResponse refused = this.context.request()
				.post("/connexion",
						RequestOptions.create()
							.setHeader(foreign.getKey(), foreign.getValue())
							.setForm(forged)
							.setMaxRedirects(0));
			assertThat(refused.status()).as(foreign.getKey()).isEqualTo(403);
			assertThat(this.context.request().get("/api/adherents/search?q=a").status()).isEqualTo(401);
		}

		enter();
		this.context.request().post("/logout", RequestOptions.create().setMaxRedirects(0));
		assertThat(this.context.request().get("/api/adherents/search?q=a").status()).isEqualTo(200);
		assertThat(this.context.request().post("/api/adherents/search?q=a").status()).isEqualTo(403);
	}

}
