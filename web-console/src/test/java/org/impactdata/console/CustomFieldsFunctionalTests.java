package org.impactdata.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.customfield.AppliesTo;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.TestRoles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A custom field from its definition to the column of the list, and to another type. */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CustomFieldsFunctionalTests extends InChromium {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@BeforeEach
	void noFields(@Autowired JdbcTemplate jdbc) {
		jdbc.update("delete from custom_field");
		jdbc.update("update access_version set version = version + 1");
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900, Ndiaye", "390, 844, Traoré" })
	void aFieldIsDefinedFilledInFoundAndShownInTheList(int width, int height, String name) {
		open(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(width, height));
		enter();
		this.page.navigate("/custom-fields");
		assertThat(this.page.locator(".state")).containsText("Aucun champ personnalisé");
		this.page.locator(".state vaadin-button").click();
		assertThat(field("Nom")).isFocused();
		button("Enregistrer").click();
		assertThat(this.page.locator(".custom-field-form")).containsText("Donnez un nom au champ.");
		field("Nom").fill("Taille de tee-shirt");
		this.page.locator(".field-type").click();
		this.page.locator("vaadin-select-item", withText("Choix")).first().click();
		this.page.getByText("Ajouter un choix").click();
		field("Choix 1").fill("Petite");
		this.page.getByText("Ajouter un choix").click();
		field("Choix 2").fill("Grande");
		this.page.getByLabel("Colonne de la liste").check();
		this.page.getByLabel("Recherche", exactly()).check();
		button("Enregistrer").click();
		assertThat(this.page.locator("table.columns")).containsText("Taille de tee-shirt");

		this.page.navigate("/adherents/nouveau");
		field("Nom").fill(name);
		Locator size = this.page.getByRole(AriaRole.COMBOBOX,
				new Page.GetByRoleOptions().setName("Taille de tee-shirt"));
		size.click();
		this.page.locator("vaadin-combo-box-item", withText("Grande")).click();
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator(".details .facts-sections")).containsText("Grande");
		assertThat(this.page.locator(".timeline")).containsText("créé");
		AdherentDetails kept = OPERATOR.call(() -> this.adherents.list(AdherentListQuery.all(100)))
			.stream()
			.filter((item) -> name.equals(item.lastName()))
			.findFirst()
			.flatMap((item) -> OPERATOR.call(() -> this.adherents.find(item.id())))
			.orElseThrow();
		assertThat(kept.customFields()).containsExactly(Map.entry("Taille de tee-shirt", "grande"));
		if (width < 1000) {
			return;
		}
		this.page.navigate("/adherents");
		this.page.locator(".column-chooser").click();
		this.page.locator(".columns-list").getByLabel("Taille de tee-shirt", exactLabel()).check();
		this.page.locator("vaadin-dialog").getByText("Fermer").click();
		assertThat(this.page.locator("vaadin-grid-cell-content", withText("Grande")).first()).isVisible();
		this.page.locator("vaadin-grid-sorter", withText("Taille de tee-shirt")).click();
		this.page.waitForURL("**/adherents?sort=custom_*");
		assertThat(this.page.locator("vaadin-grid-cell-content", withText("Grande")).first()).isVisible();
	}

	@ParameterizedTest
	@CsvSource("1440, 900")
	void anotherTypeListsWhatItCannotConvert(int width, int height) {
		enter();
		this.page.navigate("/custom-fields/nouveau");
		field("Nom").fill("Pointure");
		button("Enregistrer").click();
		assertThat(this.page.locator("table.columns")).containsText("Pointure");
		OPERATOR.call(() -> this.adherents.create(AdherentDraft.person("Petit", "Jean").with("Pointure", "42,50")));
		AdherentDetails odd = OPERATOR
			.call(() -> this.adherents.create(AdherentDraft.person("Grand", "Luc").with("Pointure", "immense")));

		this.page.locator("table.columns a").click();
		this.page.locator(".field-type").click();
		this.page.locator("vaadin-select-item", withText("Nombre")).click();
		button("Enregistrer").click();
		Locator dialog = this.page.locator("vaadin-dialog");
		assertThat(dialog).containsText("1 valeur sera convertie.");
		assertThat(dialog).containsText("immense");
		assertThat(dialog).containsText(odd.identifiant());
		dialog.getByText("Enregistrer et convertir").click();
		assertThat(this.page.locator("table.columns")).containsText("Nombre");
		this.page.navigate("/adherents/~" + odd.id());
		assertThat(this.page.locator(".details .facts-sections")).containsText("immense");
		this.page.locator(".details-actions").getByText("Modifier").click();
		field("Pointure").fill("très grande");
		field("Prénom").fill("Lucas");
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator(".notice[data-state=danger]")).containsText("Pointure");
		field("Pointure").fill("51");
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator(".timeline")).containsText("immense");
	}

	@Test
	void whoSeesAFieldOfOneOrganizationFillsItInThere(@Autowired JdbcClient client,
			@Autowired OrganizationService organizations, @Autowired CustomFieldService fields) {
		long lyon = OPERATOR.call(() -> organizations.create(OrganizationDraft.named("Club de Lyon"), null)).id();
		long role = new TestRoles(client)
			.allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT, Permission.ORGANIZATION_READ));
		OPERATOR.call(() -> fields.create(new CustomFieldDraft(0, "N° de licence", null, null, null, null,
				CustomFieldType.TEXT, AppliesTo.BOTH, true, null, false, false, true, Set.of(role), List.of())));
		new TestAgents(this.agents, this.roles).caller("lyon", new AssignmentDraft(role, lyon, null, null));
		this.page.navigate("/");
		signIn("lyon@example.org", PASSWORD);
		this.page.waitForURL(Pattern.compile(".*/adherents.*"));
		this.page.navigate("/adherents/nouveau");
		assertThat(this.page.locator(".field-organization-id input")).hasValue("Club de Lyon");
		field("Nom").fill("Sylla");
		this.page.locator("vaadin-text-area.custom-field textarea").fill("L-12");
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator(".details .facts-sections")).containsText("L-12");
	}

	@Test
	void whatIsProposedForPersonsIsNotKeptOfAnOrganisation(@Autowired CustomFieldService fields) {
		for (AppliesTo kind : List.of(AppliesTo.PERSON, AppliesTo.ORGANIZATION)) {
			OPERATOR.call(() -> fields.create(new CustomFieldDraft(0, "Pour " + kind.name(), null, null, null, null,
					CustomFieldType.TEXT, kind, false, "proposé", false, false, false, Set.of(), List.of())));
		}
		enter();
		this.page.navigate("/adherents/nouveau");
		assertThat(field("Pour PERSON")).hasValue("proposé");
		this.page.getByLabel("Organisation", exactly()).first().check();
		assertThat(field("Pour ORGANIZATION")).hasValue("proposé");
		field("Raison sociale").fill("Coopérative du Lac");
		this.page.keyboard().press("Control+Enter");
		assertThat(this.page.locator(".details h1")).hasText("Coopérative du Lac");
		AdherentDetails kept = OPERATOR.call(() -> this.adherents.list(AdherentListQuery.all(100)))
			.stream()
			.filter((item) -> "Coopérative du Lac".equals(item.legalName()))
			.findFirst()
			.flatMap((item) -> OPERATOR.call(() -> this.adherents.find(item.id())))
			.orElseThrow();
		assertThat(kept.customFields()).containsOnly(Map.entry("Pour ORGANIZATION", "proposé"));
	}

	private Locator field(String label) {
		return this.page.getByLabel(label, exactly()).first();
	}

	private static Page.GetByLabelOptions exactly() {
		return new Page.GetByLabelOptions().setExact(true);
	}

	private static Locator.GetByLabelOptions exactLabel() {
		return new Locator.GetByLabelOptions().setExact(true);
	}

	private Locator button(String label) {
		return this.page.locator("vaadin-button", withText(label)).last();
	}

}
