package org.impactdata.console;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import jakarta.mail.internet.MimeMessage;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.database.DatabaseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Agents as an administrator works with them, with a mail server beside. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AgentsFunctionalTests extends InChromium {

	private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private static final Pattern LINK = Pattern.compile("/premier-acces/[A-Za-z0-9_-]+");

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry registry) {
		MAILS.start();
		registry.add("impact.mail.host", () -> "127.0.0.1");
		registry.add("impact.mail.port", () -> MAILS.getSmtp().getPort());
		registry.add("impact.mail.encryption", () -> "none");
		registry.add("impact.mail.from", () -> "impact@example.org");
	}

	@AfterAll
	static void stopMails() {
		MAILS.stop();
	}

	@BeforeEach
	void forgetMails() throws Exception {
		MAILS.purgeEmailFromAllMailboxes();
	}

	@Test
	void whoIsInvitedComesInByTheLinkInTheMail() throws Exception {
		enter();
		this.page.navigate("/agents");
		this.page.getByText("Inviter un agent").click();
		this.page.getByLabel("Nom affiché").fill("Grace Hopper");
		this.page.getByLabel("Adresse e-mail").fill("Grace@example.org");
		pick("Langue", "English");
		pick("Rôle", "Agent");
		this.page.locator(".actions").getByText("Inviter un agent").click();
		assertThat(this.page.locator(".toast")).containsText("Un lien d’accès a été envoyé à grace@example.org.");
		assertThat(row("Grace Hopper")).containsText("Invité");

		MimeMessage mail = MAILS.getReceivedMessages()[0];
		assertThat(mail.getSubject()).isEqualTo("Your access to Impact Data");
		assertThat(mail.getAllRecipients()[0]).hasToString("grace@example.org");
		String link = link(mail);
		open(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
		this.page.navigate(link);
		this.page.locator("input[type=password]").nth(0).fill("the first computer bug");
		this.page.locator("input[type=password]").nth(1).fill("the first computer bug");
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**/connexion**");
		signIn("grace@example.org", "the first computer bug");
		this.page.waitForURL(Pattern.compile(".*/adherents"));
		this.page.navigate(link);
		assertThat(this.page.locator(".failure")).isVisible();
	}

	@Test
	void whoForgotThePasswordIsSentALinkAndNobodyLearnsWhoHasAnAccount() throws Exception {
		invite("oubli@example.org", "Odile", Locale.FRENCH, ShippedRole.AGENT);
		this.jdbc.sql("update agent_link set created_at = created_at - interval 1 hour").update();
		for (String address : new String[] { "personne@example.org", "oubli@example.org" }) {
			this.page.navigate("/connexion");
			this.page.getByText("Mot de passe oublié").click();
			this.page.waitForURL("**/mot-de-passe-oublie");
			this.page.getByLabel("Adresse e-mail").fill(address);
			this.page.getByText("Recevoir un lien").click();
			assertThat(this.page.locator(".notice")).containsText("Si un compte correspond à cette adresse");
		}
		assertThat(MAILS.waitForIncomingEmail(30_000, 1)).isTrue();
		assertThat(MAILS.getReceivedMessages()).hasSize(1);
		assertThat(MAILS.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("oubli@example.org");
	}

	@Test
	void theLastAdministratorIsToldWhyNothingHappens() {
		enter();
		for (String email : this.jdbc.sql("select email from agent where email <> ? and deleted_at is null")
			.param(ADMINISTRATOR)
			.query(String.class)
			.list()) {
			this.jdbc
				.sql("delete from agent_assignment where role_id = (select id from role where "
						+ "code = 'ADMINISTRATOR') and agent_id = (select id from agent where email = ?)")
				.param(email)
				.update();
		}
		this.page.navigate("/agents?q=" + ADMINISTRATOR);
		this.page.locator("vaadin-grid-cell-content", withText("Admin")).first().click();
		this.page.locator("vaadin-tab", withText("Rôles")).click();
		this.page.locator(".agent-roles").getByText("Retirer").click();
		confirm("Retirer");
		told("C’est le dernier administrateur");

		this.page.locator("vaadin-tab", withText("Compte")).click();
		this.page.locator(".agent-tab").getByText("Désactiver").click();
		confirm("Désactiver");
		told("C’est le dernier administrateur");
		this.page.locator(".agent-tab").getByText("Supprimer").click();
		confirm("Supprimer");
		told("C’est le dernier administrateur");
		assertThat(this.page.locator(".details .chip", withText("Actif"))).isVisible();
	}

	private void pick(String select, String item) {
		this.page.locator("vaadin-select", withText(select)).first().click();
		this.page.locator("vaadin-select-item:visible")
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + item + "\\s*$")))
			.first()
			.click();
	}

	private void confirm(String button) {
		this.page.locator("vaadin-confirm-dialog vaadin-button", withText(button)).last().click();
	}

	private void told(String sentence) {
		assertThat(this.page.locator(".toast").last()).containsText(sentence);
		this.page.locator(".toast vaadin-button").last().click();
		assertThat(this.page.locator(".toast")).hasCount(0);
	}

	private Locator row(String name) {
		this.page.locator(".list-search input").fill(name);
		return this.page.locator("vaadin-grid");
	}

	private static String link(MimeMessage mail) {
		Matcher matcher = LINK.matcher(GreenMailUtil.getWholeMessage(mail).replace("=\r\n", ""));
		assertThat(matcher.find()).isTrue();
		return matcher.group();
	}

}
