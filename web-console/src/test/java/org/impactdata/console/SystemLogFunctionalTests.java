package org.impactdata.console;

import java.util.Locale;

import com.microsoft.playwright.Locator;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The id in an error message finds what was logged. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SystemLogFunctionalTests extends InChromium {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theIdShownToAPersonFindsTheRow() {
		enter();
		this.jdbc.sql("rename table adherent_import to adherent_import_away").update();
		String id;
		try {
			this.page.navigate("/imports/1");
			id = this.page.locator(".failure code").textContent();
		}
		finally {
			this.jdbc.sql("rename table adherent_import_away to adherent_import").update();
		}
		assertThat(id).matches("[0-9a-f]{8}");

		this.page.locator(".drawer").getByText("Journal système").click();
		this.page.locator(".list-search input").fill(id);
		assertThat(this.page).hasURL(java.util.regex.Pattern.compile(".*q=" + id));
		Locator row = this.page.locator("vaadin-grid-cell-content")
			.filter(new Locator.FilterOptions().setHasText("Failure " + id));
		row.first().click();
		assertThat(this.page.locator(".details code")).hasText(id);
		assertThat(this.page).hasURL(java.util.regex.Pattern.compile(".*/journal-systeme/\\d+\\?q=" + id));
		this.page.getByText("Détail technique").click();
		assertThat(this.page.locator(".details vaadin-details pre")).containsText("adherent_import");
	}

	@Test
	void secretsAreLeftOutAndWhatRepeatsIsCounted() {
		enter();
		for (int time = 0; time < 3; time++) {
			LoggerFactory.getLogger("test").warn("The token=abcdef0123456789 of https://me:hidden@host was refused");
		}
		this.page.navigate("/journal-systeme?q=was+refused");
		assertThat(this.page.locator(".list-body")).containsText("token=••• of https://me:•••@host was refused",
				new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(5_000));
		assertThat(this.jdbc.sql("select count(*) from system_log where message like '%abcdef0123456789%'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void whoeverMayNotReadItIsRefusedInWords() {
		invite("lea@example.org", "Léa", Locale.FRENCH, ShippedRole.AGENT);
		this.page.navigate("/journal-systeme");
		signIn("lea@example.org", PASSWORD);
		assertThat(this.page.locator(".failure h1")).hasText("Vous n’avez pas accès à cet écran");
	}

}
