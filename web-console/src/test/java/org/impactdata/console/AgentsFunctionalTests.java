package org.impactdata.console;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.AssignmentService;
import org.impactdata.domain.role.RoleDraft;
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

/** Agents and roles as an administrator works with them, with a mail server beside. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AgentsFunctionalTests extends InChromium {

	private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private static final Pattern LINK = Pattern.compile("/premier-acces/[A-Za-z0-9_-]+");

	@Autowired
	private AssignmentService assignments;

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

	@Test
	void whoGainsAndLosesIsToldBeforeARoleIsChanged() {
		long role = role("Guichet", Permission.ADHERENT_EDIT);
		letIn("zoe@example.org", "Zoé", role);
		enter();
		this.page.navigate("/roles");
		assertThat(this.page.locator(".role-matrix thead")).containsText("Guichet");
		this.page.locator(".role-matrix").getByText("Guichet").click();
		Locator read = box(Permission.ADHERENT_READ);
		assertThat(read).hasAttribute("readonly", "");
		assertThat(read).containsText("Exigé par « Créer et modifier les adhérents »");
		read.locator("label").click();
		assertThat(read).hasAttribute("checked", "");

		box(Permission.ADHERENT_EDIT).locator("label").click();
		assertThat(read).not().hasAttribute("readonly", "");
		box(Permission.IMPORT_UNDO).locator("label").click();
		assertThat(box(Permission.IMPORT_RUN)).hasAttribute("checked", "");
		box(Permission.IMPORT_UNDO).locator("label").click();
		box(Permission.IMPORT_RUN).locator("label").click();
		box(Permission.ADHERENT_EDIT).locator("label").click();
		box(Permission.JOB_READ).locator("label").click();
		this.page.locator(".actions").getByText("Enregistrer").click();
		assertThat(this.page.locator("[data-effect=lose]")).containsText("Zoé");
		assertThat(this.page.locator("[data-effect=lose]")).containsText("Créer et modifier les adhérents");
		assertThat(this.page.locator("[data-effect=gain]")).containsText("Suivre les travaux des autres");

		this.page.locator("vaadin-dialog vaadin-button", withText("Enregistrer")).click();
		assertThat(this.page.locator(".toast")).containsText("Rôle enregistré");
		assertThat(Caller.system().call(() -> this.roles.find(role)).orElseThrow().grants().permissions())
			.contains(Permission.JOB_READ)
			.doesNotContain(Permission.ADHERENT_EDIT);
	}

	@Test
	void whatIsNotSavedIsNotLostUnasked() {
		long role = role("Brouillon", Permission.ADHERENT_READ);
		enter();
		this.page.navigate("/roles/" + role);
		box(Permission.LOG_READ).locator("label").click();
		this.page.locator(".page-header .back").click();
		this.page.getByText("Rester").click();
		assertThat(box(Permission.LOG_READ)).hasAttribute("checked", "");
		this.page.locator(".page-header .back").click();
		this.page.locator("vaadin-confirm-dialog vaadin-button", withText("Quitter sans enregistrer")).click();
		assertThat(this.page.locator(".role-matrix")).isVisible();
	}

	@Test
	void aRightTakenFromARoleIsGoneWithTheNextClickOfWhoeverHasIt() {
		long role = role("Saisie", Permission.IMPORT_RUN);
		letIn("paul@example.org", "Paul", role);
		enter();
		BrowserContext paul = browser
			.newContext(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1440, 900));
		try {
			Page his = paul.newPage();
			his.navigate("http://localhost:" + this.port + "/adherents");
			signIn(his, "paul@example.org", PASSWORD);
			his.waitForURL(Pattern.compile(".*/adherents"));
			Locator importing = his.locator("vaadin-button", new Page.LocatorOptions().setHasText("Importer des"))
				.first();
			assertThat(importing).isVisible();
			assertThat(his.locator(".drawer").getByText("Imports")).isVisible();

			this.page.navigate("/roles/" + role);
			box(Permission.IMPORT_RUN).locator("label").click();
			this.page.locator(".actions").getByText("Enregistrer").click();
			this.page.locator("vaadin-dialog vaadin-button", withText("Enregistrer")).click();
			assertThat(this.page.locator(".toast")).containsText("Rôle enregistré");

			importing.click();
			assertThat(his.locator(".failure h1")).hasText("Vous n’avez pas accès à cet écran");
			assertThat(his.locator(".drawer").getByText("Imports")).hasCount(0);
			his.locator(".drawer .nav-link").first().click();
			assertThat(his.locator(".list h1")).hasText("Adhérents");
			assertThat(his.locator("vaadin-button", new Page.LocatorOptions().setHasText("Importer des"))).hasCount(0);
		}
		finally {
			paul.close();
		}
	}

	private long role(String name, Permission permission) {
		return Caller.system()
			.call(() -> this.roles.create(RoleDraft.named(name, null,
					new RoleGrants(Set.of(permission), Map.of(SensitiveField.PHONE, FieldVisibility.MASKED), false))));
	}

	private void letIn(String email, String name, long role) {
		long agent = invite(email, name, Locale.FRENCH, ShippedRole.SCANNER).id();
		Caller.runAs(Caller.system(), () -> this.assignments.change(this.assignments.of(agent).getFirst().id(),
				AssignmentDraft.everywhere(role)));
	}

	private Locator box(Permission permission) {
		return this.page.locator("vaadin-checkbox[data-permission=" + permission + "]");
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
