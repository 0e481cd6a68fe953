package org.impactdata.console;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is not to be had is said in words, and what waits shows nothing of what was there
 * before.
 */
@DatabaseTest
@TestPropertySource(properties = "impact.console.largest-upload=20KB")
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RefusalsFunctionalTests extends InChromium {

	@Autowired
	private JdbcClient jdbc;

	private static final String READER = "lectrice@example.org";

	@Test
	void whoeverMayOnlyReadIsOfferedAndGivenNothingElse() {
		invite(READER, "Léa", Locale.FRENCH, ShippedRole.SCANNER);
		this.page.navigate("/imports/nouveau");
		signIn(READER, PASSWORD);

		assertThat(this.page.locator(".failure h1")).hasText("Vous n’avez pas accès à cet écran");
		for (String forged : new String[] { "/imports", "/imports/1", "/imports/1/lecture", "/imports/1/options" }) {
			this.page.navigate(forged);
			assertThat(this.page.locator(".failure h1")).hasText("Vous n’avez pas accès à cet écran");
		}
		assertThat(this.page.locator(".drawer .nav-link")).hasCount(1);
		APIResponse file = this.context.request().get("/api/imports/1/file");
		assertThat(file.status()).isEqualTo(403);
		assertThat(file.text()).isEqualTo("Votre rôle ne le permet pas. Un administrateur peut changer vos droits.");

		org.assertj.core.api.Assertions
			.assertThat(
					this.jdbc.sql("select object_name from journal where action = 'ACCESS_REFUSED' and caller = 'Léa'")
						.query(String.class)
						.list())
			.as("each once, though asked for again and again")
			.doesNotHaveDuplicates()
			.contains("ImportListView", "AdherentImports.find");

		this.page.locator(".drawer .nav-link").click();
		assertThat(this.page.locator(".list h1")).hasText("Adhérents");
		assertThat(this.page.getByText("Importer des adhérents")).hasCount(0);
	}

	@Test
	void anUnknownAddressForProgramsIsToldInOneSentence() {
		enter();

		for (String unknown : new String[] { "/api", "/api/", "/api/nothing", "/api/adherents/nothing/else" }) {
			APIResponse answer = this.context.request().get(unknown);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.headers().get("content-type")).startsWith("text/plain");
			assertThat(answer.text()).isEqualTo("L’adresse est incomplète, ou ce qu’elle désignait n’est plus là.");
		}
	}

	@Test
	void aFileThatCanNotBeReadMakesWayForAnother() {
		enter();
		upload("vide.csv", "");

		assertThat(this.page.locator(".notice")).hasText("Le fichier est vide.");
		assertThat(this.page.locator("vaadin-upload-file")).hasCount(0);
		assertThat(this.page.locator("vaadin-upload vaadin-button").first()).isEnabled();
		upload("photo.png", "");
		assertThat(this.page.locator(".notice"))
			.hasText("« photo.png » n’a pas été accepté. Il faut un fichier CSV, XLSX ou XLS.");
	}

	@Test
	void aFileLargerThanTheLimitIsRefusedInWordsByTheBrowserAndByTheServer() {
		String tooLarge = "Ce fichier est trop gros : 20 ko au plus. Découpez-le, ou importez-le depuis le serveur.";
		String content = "Nom\n" + "Dupont\n".repeat(5_000);
		enter();
		upload("gros.csv", content);
		assertThat(this.page.locator(".notice")).hasText("« gros.csv » n’a pas été accepté. " + tooLarge);

		this.page.navigate("/imports/nouveau");
		this.page.locator("vaadin-upload").evaluate("upload => { upload.maxFileSize = Infinity; }");
		choose("gros.csv", content);
		assertThat(this.page.locator(".notice")).hasText(tooLarge);
		assertThat(this.page.locator("vaadin-upload-file")).hasCount(0);
		this.page.navigate("/imports");
		assertThat(this.page.locator(".list-body")).not().isEmpty();
		assertThat(this.page.getByText("gros.csv")).hasCount(0);
	}

	@Test
	void rowsOnTheirWayShowNoStateOfOthers() {
		enter();
		upload("beaucoup.csv",
				IntStream.range(0, 400)
					.mapToObj((row) -> "R-%d;Dupont;Hélène %d".formatted(row, row))
					.collect(Collectors.joining("\n", "Identifiant;Nom;Prénom\n", "\n")));
		this.page.getByText("Continuer").click();
		this.page.locator(".actions").getByText("Importer", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(this.page.locator("[data-count=created] .value")).hasText("400", patient());
		this.page.navigate("/adherents");
		Locator grid = this.page.locator("vaadin-grid");
		assertThat(grid.locator(".chip").first()).isVisible();

		this.page.route((address) -> address.contains("v-r=uidl"), (held) -> {
		});
		grid.evaluate("grid => grid.scrollToIndex(350)");
		assertThat(grid.locator("tr[loading]:not([hidden])").first()).isAttached();
		assertThat(grid.evaluate("""
				grid => [...grid.shadowRoot.querySelectorAll('tr[loading]:not([hidden]) td')]
					.flatMap(cell => cell.querySelector('slot').assignedElements())
					.flatMap(content => [...content.querySelectorAll('vaadin-icon')])
					.filter(icon => getComputedStyle(icon).opacity !== '0').length""")).isEqualTo(0);
		// A request that is still held when the page closes fails the closing.
		this.page.unrouteAll();
		this.page.navigate("about:blank");
	}

}
