package org.impactdata.console;

import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The list of adherents as each agent arranges it. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdherentListFunctionalTests extends InChromium {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Test
	void columnsTheirOrderWidthsAndTheSortAreThoseOfTheLastVisit() {
		for (String city : List.of("Amiens", "Zuydcoote", "Mende")) {
			OPERATOR.call(() -> this.adherents.create(AdherentDraft.person("Dupont", city)
				.with(AdherentField.CITY, city)
				.with(AdherentField.JOINED_ON, "2020-01-01")));
		}
		invite("col@example.org", "Colette", Locale.FRENCH, ShippedRole.AGENT);
		this.page.navigate("/");
		signIn("col@example.org", PASSWORD);
		this.page.locator(".column-chooser").click();
		Locator rows = this.page.locator(".columns-list > li");
		rows.filter(new Locator.FilterOptions().setHasText("Adhésion")).locator("label").click();
		assertThat(rows.nth(6)).containsText("Adhésion");
		for (int place = 5; place >= 1; place--) {
			rows.filter(new Locator.FilterOptions().setHasText("Adhésion")).locator("vaadin-button").first().click();
			assertThat(rows.nth(place)).containsText("Adhésion");
		}
		rows.filter(new Locator.FilterOptions().setHasText("E-mail")).locator("label").click();
		assertThat(rows.filter(new Locator.FilterOptions().setHasText("E-mail")).locator("[checked]")).hasCount(0);
		this.page.locator("vaadin-dialog").getByText("Fermer").click();
		headers("Nom", "Adhésion", "Identifiant", "Statut", "Téléphone", "Ville");

		this.page.locator("vaadin-grid-sorter", withText("Ville")).click();
		this.page.waitForURL("**/adherents?sort=city");
		this.page.locator("vaadin-grid-sorter", withText("Ville")).click();
		this.page.waitForURL("**/adherents?sort=-city");
		int width = widen(200);
		this.page.navigate("/adherents");
		this.page.waitForURL("**/adherents?sort=-city");
		headers("Nom", "Adhésion", "Identifiant", "Statut", "Téléphone", "Ville");
		assertThat(this.page.locator("vaadin-grid-cell-content", withText("Zuydcoote")).first()).isVisible();
		assertThat(width()).isCloseTo(width, within(4));

		this.page.locator("vaadin-grid-sorter", withText("Identifiant"))
			.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
		this.page.waitForURL("**/adherents?sort=-city&sort=identifiant");
		for (String column : List.of("Adhésion", "Statut")) {
			this.page.locator("vaadin-grid-sorter", withText(column))
				.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
			this.page.waitForURL("**/adherents?sort=-city&sort=identifiant&sort=joined");
			assertThat(this.page.locator("vaadin-grid-sorter[direction]")).hasCount(3);
		}
	}

	@Test
	void whyAnAdherentWasFoundIsMarked() {
		OPERATOR.call(() -> this.adherents.create(AdherentDraft.person("Tchoumi", "Thierry")
			.with(AdherentField.PHONE, "06 39 98 41 17")
			.with(AdherentField.CITY, "Zuydcoote")));
		enter();
		Locator marked = this.page.locator("vaadin-grid-cell-content mark");
		for (String[] found : new String[][] { { "tieri", "Thierry" }, { "zuyd tch", "Tch", "Zuyd" },
				{ "39984117", "39 98 41 17" }, { "thierry zuydcotte", "Thierry", "Zuydcoote" } }) {
			this.page.locator(".list-search input").fill(found[0]);
			this.page.waitForURL("**/adherents?q=*");
			assertThat(marked).hasCount(found.length - 1);
			for (int i = 1; i < found.length; i++) {
				assertThat(marked.nth(i - 1)).hasText(found[i]);
			}
		}
		this.page.locator(".list-search input").fill("");
		assertThat(marked).hasCount(0);
	}

	/** Drags the right edge of the name's heading; its width then. */
	private int widen(int by) {
		this.page.waitForFunction(
				"() => document.querySelector('vaadin-grid').shadowRoot" + ".querySelector('[part~=resize-handle]')");
		var edge = this.page.locator("vaadin-grid [part~=resize-handle]").first().boundingBox();
		this.page.mouse().move(edge.x + edge.width / 2, edge.y + edge.height / 2);
		this.page.mouse().down();
		this.page.mouse().move(edge.x + by / 2.0, edge.y + edge.height / 2);
		this.page.mouse().move(edge.x + by, edge.y + edge.height / 2);
		this.page.waitForResponse((response) -> response.url().contains("v-r=uidl"), () -> this.page.mouse().up());
		return width();
	}

	private int width() {
		return ((Number) this.page.evaluate("() => Math.round(document.querySelector('vaadin-grid').shadowRoot"
				+ ".querySelector('thead th').getBoundingClientRect().width)"))
			.intValue();
	}

	/** Waits for the headings, from the left. */
	private void headers(String... names) {
		this.page.waitForFunction("""
				names => {
					const cells = [...document.querySelector('vaadin-grid').shadowRoot.querySelectorAll('thead th')]
						.filter(cell => cell.getBoundingClientRect().width > 0)
						.sort((one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left)
						.map(cell => cell.querySelector('slot').assignedElements()[0].textContent.trim());
					return JSON.stringify(cells) === JSON.stringify(names);
				}""", List.of(names));
	}

	@Test
	void stringsThatBreakProgramsAreShownAsTheyAre() {
		String script = "<img src=x onerror=\"document.title='broken'\">";
		OPERATOR.call(() -> this.adherents.create(
				AdherentDraft.person(script, "{{7*7}} ${7*7}").with(AdherentField.NOTE, "<script>alert(1)</script>")));
		enter();
		this.page.navigate("/adherents?q=onerror");
		Locator name = this.page.locator("vaadin-grid-cell-content", withText("onerror")).first();
		assertThat(name).containsText(script);
		name.click();
		assertThat(this.page.locator(".details h1")).containsText("{{7*7}} ${7*7}");
		assertThat(this.page.locator(".details")).containsText("<script>alert(1)</script>");
		assertThat(this.page).hasTitle(java.util.regex.Pattern.compile(".*onerror.*Impact Data"));
	}

}
