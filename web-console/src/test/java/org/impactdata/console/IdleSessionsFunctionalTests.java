package org.impactdata.console;

import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
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
 * A session lasts as long as a person uses it, whatever its open screen does by itself.
 */
@DatabaseTest
@TestPropertySource(properties = { "impact.session.idle=10m", "vaadin.heartbeat-interval=1" })
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdleSessionsFunctionalTests extends InChromium {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aScreenThatRefreshesItselfKeepsNoSessionAndAPersonDoes() {
		invite("ida@example.org", "Ida", Locale.FRENCH, ShippedRole.ADMINISTRATOR);
		this.page.navigate("/mes-sessions");
		signIn("ida@example.org", PASSWORD);
		this.page.waitForURL(Pattern.compile(".*/mes-sessions"));
		assertThat(this.page.locator(".sessions > li")).hasCount(1);

		setBack(5);
		heartbeats();
		assertThat(minutesIdle()).as("heartbeats and refreshes are nobody's doing").isGreaterThanOrEqualTo(5);

		this.page.keyboard().press("Tab");
		this.page.waitForCondition(() -> minutesIdle() < 5, new Page.WaitForConditionOptions().setTimeout(PATIENCE));

		setBack(11);
		assertThat(this.page.locator(".notice"))
			.hasText("Votre session a été terminée parce que vous ne l’avez pas utilisée depuis un moment.", patient());
	}

	/** Waits until the screen has asked for something by itself, twice. */
	private void heartbeats() {
		for (int heartbeat = 0; heartbeat < 2; heartbeat++) {
			this.page.waitForResponse((response) -> response.url().contains("v-r=heartbeat"), () -> {
			});
		}
	}

	private void setBack(int minutes) {
		this.jdbc.sql("update agent_session set seen_at = utc_timestamp(6) - interval ? minute")
			.param(minutes)
			.update();
	}

	private int minutesIdle() {
		return this.jdbc.sql("select timestampdiff(minute, seen_at, utc_timestamp(6)) from agent_session")
			.query(Integer.class)
			.single();
	}

}
