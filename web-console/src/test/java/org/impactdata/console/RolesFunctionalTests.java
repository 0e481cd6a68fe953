package org.impactdata.console;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Roles as an administrator changes them, and what others see of it. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RolesFunctionalTests extends InChromium {

	@Autowired
	private AssignmentService assignments;

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
		assertThat(asksBeforeClosing()).isTrue();
		this.page.locator(".page-header .back").click();
		this.page.locator("vaadin-confirm-dialog vaadin-button", withText("Quitter sans enregistrer")).click();
		assertThat(this.page.locator(".role-matrix")).isVisible();
		assertThat(asksBeforeClosing()).isFalse();
	}

	/** Whether the browser asks when the tab is to be closed; it stays open if so. */
	private boolean asksBeforeClosing() {
		AtomicBoolean asked = new AtomicBoolean();
		this.page.onceDialog((dialog) -> {
			asked.set("beforeunload".equals(dialog.type()));
			dialog.dismiss();
		});
		this.page.close(new Page.CloseOptions().setRunBeforeUnload(true));
		this.context.waitForCondition(() -> asked.get() || this.page.isClosed());
		return asked.get();
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

}
