package org.impactdata.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.assertj.core.api.SoftAssertions;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What answers tell the browser not to do, and that it does not. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecurityHeadersFunctionalTests extends InChromium {

	private static final List<String> SCREENS = List.of("/adherents", "/imports", "/imports/nouveau",
			"/journal-systeme", "/nowhere");

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
	}

	@Test
	void noScreenBreaksItsOwnPolicyAndASmuggledScriptDoesNotRun() {
		this.page.exposeFunction("noteViolation", (arguments) -> this.violations.add(arguments[0].toString()));
		this.context.addInitScript("""
				document.addEventListener('securitypolicyviolation', (event) => window.noteViolation(
						event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ' '
						+ window.location.pathname));""");
		enter();
		for (String screen : SCREENS) {
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
