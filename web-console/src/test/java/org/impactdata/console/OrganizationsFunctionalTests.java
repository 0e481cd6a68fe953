package org.impactdata.console;

import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The tree of organisations as agents see and change it. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OrganizationsFunctionalTests extends InChromium {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private AdherentService adherents;

	@Test
	void aTreeIsBuiltAndChanged() {
		enter();
		this.page.locator(".drawer .nav-link", withText("Organisations")).click();
		button("Nouvelle organisation").click();
		fillIn("Nom", "Fédération du Nord");
		fillIn("E-mail", "nord");
		save();
		assertThat(this.page.locator("vaadin-dialog .notice")).containsText("adresse e-mail");
		fillIn("E-mail", "nord@example.org");
		save();
		assertThat(this.page.locator(".details h1")).hasText("Fédération du Nord");
		button("Ajouter en dessous").click();
		fillIn("Nom", "Section de Lille");
		fillIn("Code", "LIL");
		save();
		assertThat(this.page.locator(".details h1")).hasText("Section de Lille");
		assertThat(this.page.locator(".way")).containsText("Fédération du Nord");

		long lille = OPERATOR.call(() -> this.organizations.findByCodeOrName("LIL")).orElseThrow().id();
		for (String name : new String[] { "Anne", "Bruno", "Chloé" }) {
			create(name, lille);
		}
		this.page.reload();
		assertThat(this.page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Fédération du Nord 3")))
			.isVisible();
		assertThat(this.page.locator(".details .facts").last()).containsText("3");

		more("Déplacer");
		this.page.locator("vaadin-dialog").getByText("Déplacer", exactly()).last().click();
		assertThat(this.page.locator(".toast")).containsText("tout en haut");
		assertThat(this.page.locator(".way a")).hasCount(0);
		this.page.locator(".toast").getByText("Annuler").click();
		assertThat(this.page.locator(".way a")).hasText("Fédération du Nord");

		more("Fermer");
		this.page.locator("vaadin-confirm-dialog vaadin-button").last().click();
		assertThat(this.page.locator(".details .chip")).hasText("Fermée");
		more("Rouvrir");
		assertThat(this.page.locator(".details .chip")).hasCount(0);
		this.page.getByText("Voir la liste").click();
		this.page.waitForURL("**/adherents?organisation=*");
		assertThat(this.page.locator(".page-header .count")).hasText("3");
		this.page.locator(".filters vaadin-button", withText("Section de Lille")).click();
		assertThat(this.page.locator(".page-header .count")).not().hasText("3");
	}

	@Test
	void oneIsDraggedOntoAnotherAndMerged() {
		long south = organization("Sud", null);
		long arles = organization("Arles", null);
		create("Denis", arles);
		enter();
		this.page.navigate("/organisations");
		Locator what = name("Arles");
		what.dragTo(name("Sud"));
		assertThat(this.page.locator(".toast")).containsText("Arles est maintenant sous Sud");
		this.page.locator("vaadin-grid-tree-toggle", withText("Sud"))
			.first()
			.click(new Locator.ClickOptions().setPosition(8, 10));
		name("Arles").click();
		assertThat(this.page.locator(".way a")).hasText("Sud");

		more("Fusionner");
		Locator dialog = this.page.locator("vaadin-dialog");
		assertThat(dialog).containsText("Les 1 adhérents de Arles");
		dialog.locator("input").fill("Sud");
		this.page.locator("vaadin-combo-box-item", withText("Sud")).click();
		dialog.getByText("Fusionner", exactly()).last().click();
		assertThat(this.page.locator(".details h1")).hasText("Sud");
		assertThat(this.page.locator(".details .facts").last()).containsText("Dans l’organisation même1");
		this.page.navigate("/organisations/" + south);
		assertThat(name("Arles")).hasCount(0);
	}

	@Test
	void anAgentSeesItsOwnBranchAndChangesNothingElsewhere() {
		long east = organization("Est", null);
		long metz = organization("Metz", east);
		long west = organization("Ouest", null);
		long role = Caller.system().call(() -> this.roles.shipped(ShippedRole.AGENT)).id();
		new TestAgents(this.agents, this.roles).letIn("eve@example.org", "Ève Est", Locale.FRENCH,
				List.of(AssignmentDraft.in(role, east)));
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(390, 844));
		this.page.navigate("/organisations");
		signIn("eve@example.org", PASSWORD);
		assertThat(name("Est")).isVisible();
		assertThat(name("Ouest")).hasCount(0);
		assertThat(button("Nouvelle organisation")).hasCount(0);
		this.page.navigate("/organisations/" + metz);
		assertThat(this.page.locator(".details h1")).hasText("Metz");
		assertThat(this.page.locator(".details-actions")).hasCount(0);
		this.page.navigate("/organisations/" + west);
		assertThat(this.page.locator(".state")).containsText("n’est pas des vôtres");
	}

	private long organization(String name, @Nullable Long parent) {
		return OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named(name), parent)).id();
	}

	private void create(String name, long organization) {
		OPERATOR.call(() -> this.adherents.create(
				AdherentDraft.person("Petit", name).with(AdherentField.ORGANIZATION, String.valueOf(organization))));
	}

	private Locator name(String name) {
		return this.page.locator(".organization-name a", withText(name)).first();
	}

	private void fillIn(String label, String value) {
		this.page.locator("vaadin-dialog")
			.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
			.fill(value);
	}

	private void save() {
		this.page.locator("vaadin-dialog").getByText("Enregistrer").click();
	}

	private void more(String action) {
		this.page.locator(".details-actions vaadin-menu-bar-button").first().click();
		this.page.locator("vaadin-menu-bar-item", withText(action)).click();
	}

	private static Locator.GetByTextOptions exactly() {
		return new Locator.GetByTextOptions().setExact(true);
	}

	private Locator button(String label) {
		return this.page.locator("vaadin-button", withText(label)).last();
	}

}
