package org.impactdata.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.signin.TestCodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * No screen has what axe-core calls a serious or critical fault: unnamed controls, text
 * that is too pale, roles that do not fit.
 */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessibilityFunctionalTests extends InChromium {

	private static final String BEFORE = """
			Identifiant;Nom;Prénom;Email;Téléphone;Ville
			X-1;Zimmer;Odile;odile.zimmer@example.org;06 39 98 55 55;Lyon
			""";

	private static final String AFTER = """
			Identifiant;Nom;Prénom;Email;Téléphone;Ville;Remarque
			X-1;Zimmer;Odile;odile.zimmer@example.org;06 39 98 55 55;Paris %1$s;à rappeler
			X-2;Zimmer;Ugo;pas une adresse;;Nantes;
			""";

	/** What the library's own elements do with their roles is not this product's. */
	private static final String FAULTS = """
			async () => (await axe.run(document, { resultTypes: ['violations'], elementRef: true })).violations
				.filter(found => found.impact === 'serious' || found.impact === 'critical')
				.flatMap(found => found.nodes
					.filter(node => !(['aria-allowed-attr', 'aria-required-children'].includes(found.id)
						&& (node.element.getRootNode().host ?? node.element).localName.startsWith('vaadin-')))
					.map(node => `${found.id}: ${node.target.join(' ')} ${node.failureSummary}`))""";

	/**
	 * Also what moves within the library's elements, which the document does not list.
	 */
	private static final String AT_REST = """
			async () => {
				const frame = () => new Promise(requestAnimationFrame);
				const moving = root => [root, ...root.querySelectorAll('*')].flatMap(each => each.shadowRoot
					? moving(each.shadowRoot) : []).concat(root.getAnimations());
				const ending = () => moving(document)
					.filter(each => each.playState === 'running'
						&& each.effect.getComputedTiming().endTime !== Infinity);
				do {
					await Promise.all(ending().map(each => each.finished.catch(() => {})));
					await frame();
					await frame();
				} while (ending().length);
			}""";

	private final List<String> faults = new ArrayList<>();

	/**
	 * Words depend on the language and contrast on the look, neither on the other: two
	 * rounds see all of them.
	 */
	@ParameterizedTest
	@CsvSource({ "fr, LIGHT", "en, DARK" })
	void everyScreenCanBeUsedByEverybody(String language, ColorScheme scheme) {
		String email = "%s.%s@example.org".formatted(language, scheme).toLowerCase(Locale.ROOT);
		invite(email, "Léa Martin", Locale.of(language), ShippedRole.ADMINISTRATOR);
		open(new Browser.NewContextOptions().setLocale(language)
			.setColorScheme(scheme)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setViewportSize(1440, 900));
		entrance();
		signIn(email, PASSWORD);
		imports(scheme + " " + language);
		adherents();
		customFields(scheme + " " + language);
		organizations(scheme + " " + language);
		look("/sessions", "vaadin-grid .chip");
		look("/sessions?q=zzzzzzzzzz", ".state");
		look("/mes-sessions", ".sessions .chip");
		agents();
		roles();
		security();
		journals();
		look("/nowhere", ".failure");
		phone();

		assertThat(this.faults).isEmpty();
	}

	private void entrance() {
		look("/premier-acces/unknown", ".failure");
		look("/mot-de-passe-oublie", ".entrance h1");
		look("/connexion?error", "input[name=password]");
	}

	private void imports(String other) {
		look(".list-body");
		look("/imports/nouveau", "vaadin-upload");
		upload("photo.png", "");
		look(".notice");
		bringIn("avant.csv", BEFORE, 0);
		bringIn("apres.csv", AFTER.formatted(other), 1);
		look("[data-count=rejected]");
		look("table.columns >> visible=true");
		this.page.locator("vaadin-tab").nth(1).click();
		look(".reasons");
		this.page.locator(".page-header vaadin-button").first().click();
		this.page.waitForURL("**/lecture");
		look("table.columns >> visible=true");
		look("/imports", "vaadin-grid .chip");
	}

	/** Brings a file in, with the button of the last step that is meant. */
	private void bringIn(String name, String content, int button) {
		upload(name, content);
		look("table.columns >> visible=true");
		this.page.locator(".actions vaadin-button").click();
		this.page.waitForURL("**/options");
		look("vaadin-checkbox-group");
		this.page.locator(".actions vaadin-button").nth(button).click();
		assertThat(this.page.locator("[data-count=read] .value"))
			.isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
	}

	private void adherents() {
		look("/adherents", "vaadin-grid .chip");
		look("/adherents/X-1", ".timeline");
		look("/adherents/unknown", ".failure");
		look("/adherents?q=zzzzzzzzzz", ".state");
		look("/adherents/nouveau", ".form-grid");
		look("/adherents/X-1/modifier", ".form-grid");
		this.page.locator(".field-email input").fill("non");
		this.page.keyboard().press("Control+Enter");
		look(".notice");
		this.page.navigate("/adherents/X-1");
		this.page.locator(".details-actions vaadin-button").last().click();
		look("vaadin-dialog p >> visible=true");
		this.page.navigate("/adherents?q=zzzzzzzzzz");
		this.page.locator(".column-chooser").click();
		look(".columns-list");
		this.page.keyboard().press("Escape");
		this.page.locator(".agent-menu vaadin-menu-bar-button").first().click();
		look("vaadin-menu-bar-item >> nth=1");
	}

	private void organizations(String name) {
		look("/organisations?q=zzzzzzzzzz", ".state");
		this.page.locator(".page-header vaadin-button").click();
		this.page.locator("vaadin-dialog input").first().fill(name);
		look("vaadin-dialog .form-grid");
		this.page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
		look(".details .facts");
		this.page.locator(".details-actions vaadin-menu-bar-button").first().click();
		look("vaadin-menu-bar-item >> nth=1");
		this.page.locator("vaadin-menu-bar-list-box vaadin-menu-bar-item").first().click();
		look("vaadin-dialog vaadin-combo-box");
		look("/organisations", ".organization-name");
		look("/organisations/0", ".failure, .state");
	}

	private void agents() {
		look("/agents", "vaadin-grid .chip");
		look("/agents?q=zzzzzzzzzz", ".state");
		this.page.navigate("/agents");
		this.page.locator("vaadin-grid-cell-content .chip").first().click();
		look(".details .facts");
		for (int tab : new int[] { 1, 2, 3 }) {
			this.page.locator(".details vaadin-tab").nth(tab).click();
			look(switch (tab) {
				case 1 -> ".agent-roles";
				case 2 -> ".agent-tab .facts >> visible=true";
				default -> ".agent-sessions >> visible=true";
			});
		}
		look("/agents/0", ".failure");
		look("/agents/inviter", "vaadin-date-picker");
		look("/adherents/X-1", ".timeline");
		this.page.locator("vaadin-details-summary").click();
		look(".viewers");
	}

	private void customFields(String name) {
		look("/custom-fields/nouveau", ".custom-field-form");
		this.page.locator(".field-label input").fill(name);
		this.page.locator(".field-type").click();
		this.page.locator("vaadin-select-item").nth(3).click();
		this.page.locator(".choice-add").click();
		this.page.locator(".choices input").first().fill("A");
		look(".choices");
		this.page.locator(".actions vaadin-button[theme~=primary]").click();
		look("table.columns .tag, table.columns a");
		look("/custom-fields/0", ".failure, .state");
		look("/etiquettes", ".state, table.columns");
	}

	private void roles() {
		look("/roles", ".role-matrix");
		this.page.locator(".role-matrix thead a").nth(3).click();
		look("vaadin-checkbox[data-permission]");
		this.page.locator("vaadin-checkbox[data-permission=IMPORT_RUN] label").click();
		this.page.locator(".actions vaadin-button").first().click();
		look("vaadin-dialog p >> visible=true");
		this.page.keyboard().press("Escape");
		look("/roles/0", ".failure");
	}

	private void security() {
		look("/securite", ".password-form");
		this.page.locator(".second-factor vaadin-button").click();
		look(".second-factor-form");
		String secret = this.page.locator("#second-factor-secret").textContent();
		this.page.locator(".code-field input").fill(TestCodes.code(secret, 0));
		this.page.locator(".second-factor-form vaadin-button").last().click();
		look(".recovery-codes");
		look("/securite", ".security-page .code-field");
	}

	private void journals() {
		look("/journal", ".journal-sentence");
		this.page.locator(".journal-sentence").first().click();
		look(".details .facts");
		look("/journal?q=zzzzzzzzzz", ".state");
		LoggerFactory.getLogger("org.impactdata.test").warn("Sample of a warning");
		look("/journal-systeme?q=Sample", "vaadin-grid .chip");
		this.page.locator("vaadin-grid .chip").first().click();
		look(".details .facts");
	}

	private void phone() {
		this.page.setViewportSize(390, 844);
		look("/adherents", ".list-card");
		this.page.locator(".bottom-bar button").click();
		look(".more-screens a");
	}

	private void look(String address, String shown) {
		this.page.navigate(address);
		look(shown);
	}

	/** Examines the screen once that part of it is there. */
	private void look(String shown) {
		Locator part = this.page.locator(shown).first();
		part.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
		this.page.evaluate(AT_REST);
		if (Boolean.TRUE.equals(this.page.evaluate("() => !window.axe"))) {
			this.page.evaluate(axe());
		}
		List<?> found = (List<?>) this.page.evaluate(FAULTS);
		found.forEach((fault) -> this.faults.add(this.page.url() + " " + shown + ": " + fault));
	}

	private static String axe() {
		try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
			return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
