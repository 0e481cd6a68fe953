package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.customfield.AppliesTo;
import org.impactdata.domain.customfield.Choice;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.note.NoteService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files bring custom fields as they bring any other. */
@DatabaseTest
@Import(ImportBench.class)
@TestPropertySource(
		properties = { "impact.import.chunk-size=3", "impact.import.range-size=4", "impact.node.kind=SHELL" })
class CustomFieldImportFunctionalTests {

	private static final Caller OPERATOR = new Caller("Test", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private ImportBench bench;

	@Autowired
	private CustomFieldService fields;

	@Autowired
	private NoteService notes;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void empty(@Autowired JdbcTemplate tables) {
		TestDatabase.empty(tables);
	}

	@Test
	void aColumnIsReadAsTheFieldItIsCalledBy() {
		define(CustomFieldDraft.named("Taille en cm", CustomFieldType.NUMBER));
		define(CustomFieldDraft.named("Permis", CustomFieldType.MULTI_CHOICE)
			.withChoices(List.of(new Choice("", "Voiture", "Car", false), new Choice("", "Moto", null, false))));
		ImportDetails details = this.bench.run("""
				Identifiant;Nom;TAILLE (en cm);permis
				A-1;Dupont;1 75,5;moto, car
				A-2;Martin;grand;Voiture
				A-3;Diop;;vélo
				A-4;Zola;170;
				""");
		assertThat(details.counts()).isEqualTo(new ImportCounts(4, 2, 0, 0, 0, 2, 0));
		assertThat(values("A-1")).isEqualTo(Map.of("Taille en cm", "175.5", "Permis", "moto;voiture"));
		assertThat(values("A-4")).isEqualTo(Map.of("Taille en cm", "170"));
		assertThat(this.bench.rejects(details.id())).satisfiesExactly((row) -> {
			assertThat(row.findings()).singleElement().satisfies((finding) -> {
				assertThat(finding.column()).isEqualTo("TAILLE (en cm)");
				assertThat(text(finding)).contains("grand").contains("nombre");
			});
		}, (row) -> assertThat(text(row)).contains("vélo").contains("Moto"));

		ImportDetails again = this.bench.run("""
				Identifiant;Taille en cm;Permis
				A-1;175,50;car;
				A-4;171;moto
				""", (settings) -> settings);
		assertThat(again.counts()).isEqualTo(new ImportCounts(2, 0, 2, 0, 0, 0, 0));
		assertThat(this.bench.changes(again.id())).flatExtracting(RowChanges::fields)
			.extracting((change) -> change.label(Locale.FRENCH) + ": " + change.oldText(Locale.FRENCH) + " → "
					+ change.newText(Locale.FRENCH))
			.containsExactly("Permis: Voiture, Moto → Voiture", "Permis: null → Moto", "Taille en cm: 170 → 171");
	}

	@Test
	void anEmptyCellEmptiesOnlyWhenAskedTo() {
		define(CustomFieldDraft.named("Taille", CustomFieldType.TEXT));
		this.bench.run("Identifiant;Nom;Taille\nA-1;Dupont;M 🎉\nA-2;Martin;\n");
		assertThat(values("A-1")).containsEntry("Taille", "M 🎉");
		this.bench.run("Identifiant;Taille\nA-1;L 🎉\n");
		assertThat(values("A-1")).containsEntry("Taille", "L 🎉");
		assertThat(this.bench.run("Identifiant;Nom;Taille\nA-1;Dupont;\nA-2;Martin;\n").counts())
			.isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0, 0));
		ImportDetails cleared = this.bench.run("Identifiant;Nom;Taille\nA-1;Dupont;\nA-2;Martin;\nA-3;Diop;\n",
				(settings) -> new ImportSettings(settings.format(), settings.mapping(), settings.customFields(),
						settings.unmapped(), settings.mode(), settings.matchKeys(), true,
						settings.createOrganizations(), settings.region()));
		assertThat(cleared.counts()).as("who had none is not changed").isEqualTo(new ImportCounts(3, 1, 1, 1, 0, 0, 0));
		assertThat(values("A-1")).isEmpty();
		assertThat(values("A-3")).isEmpty();
	}

	@Test
	void newAdherentsHaveDefaultsAndLackNothing() {
		define(CustomFieldDraft.named("Section", CustomFieldType.TEXT));
		CustomField section = OPERATOR.call(this.fields::list).getFirst();
		OPERATOR.call(() -> this.fields.change(section.id(),
				new CustomFieldDraft(section.version(), "Section", null, null, null, null, CustomFieldType.TEXT,
						AppliesTo.PERSON, true, null, false, false, false, Set.of(), List.of())));
		long rules = define(CustomFieldDraft.named("Règlement lu", CustomFieldType.YES_NO));
		CustomField read = OPERATOR.call(this.fields::list).getLast();
		OPERATOR.call(() -> this.fields.change(rules,
				new CustomFieldDraft(read.version(), "Règlement lu", null, null, null, null, CustomFieldType.YES_NO,
						AppliesTo.BOTH, true, "non", false, false, false, Set.of(), List.of())));
		ImportDetails details = this.bench.run("""
				Identifiant;Nom;Raison sociale;Section;Règlement lu
				A-1;Dupont;;Jeunes;oui
				A-2;Martin;;;oui
				A-3;;Les Amis;;
				""");
		assertThat(details.counts()).isEqualTo(new ImportCounts(3, 2, 0, 0, 0, 1, 0));
		assertThat(values("A-1")).isEqualTo(Map.of("Section", "Jeunes", "Règlement lu", "true"));
		assertThat(values("A-3")).isEqualTo(Map.of("Règlement lu", "false"));
		assertThat(this.bench.rejects(details.id())).singleElement()
			.satisfies((row) -> assertThat(text(row)).contains("Section"));
	}

	@Test
	void columnsThatAreKeptBecomeFields() {
		ImportDetails details = this.bench.run("Identifiant;Nom;Pointure \"EU\"\nA-1;Dupont;42\n",
				(settings) -> kept(settings, settings.customFields()));
		assertThat(details.counts().created()).isOne();
		assertThat(OPERATOR.call(this.fields::list)).singleElement().satisfies((field) -> {
			assertThat(field.type()).isEqualTo(CustomFieldType.TEXT);
			assertThat(values("A-1")).isEqualTo(Map.of(field.name(), "42"));
		});
		assertThat(this.bench.run("Identifiant;Nom;Pointure \"EU\"\nA-1;Dupont;43\n").counts().updated())
			.as("the next file need not ask for it")
			.isOne();
	}

	@Test
	void whatTheAgentDoesNotSeeIsNotBrought() {
		long doctors = new TestRoles(this.jdbc).allowing(Set.of(Permission.ADHERENT_READ));
		long importers = new TestRoles(this.jdbc)
			.allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT, Permission.IMPORT_RUN));
		define(CustomFieldDraft.named("Groupe sanguin", CustomFieldType.TEXT).forRoles(Set.of(doctors)));
		long retired = define(CustomFieldDraft.named("Pointure", CustomFieldType.TEXT));
		Caller.runAs(OPERATOR, () -> this.fields.retire(retired, version("Pointure"), true));
		this.bench.run("Identifiant;Nom;Groupe sanguin\nA-1;Dupont;Bombay\n");
		ImportBench importer = this.bench.as(new TestAgents(this.agents, this.roles)
			.letIn("import@example.org", "Omar", Locale.FRENCH, List.of(AssignmentDraft.everywhere(importers)))
			.id());
		String file = "Identifiant;Nom;Groupe sanguin;Pointure\nA-1;Dupond;A;42\nA-2;Diop;B;43\n";

		ImportDetails details = importer.run(file, (settings) -> kept(settings, settings.customFields()));
		assertThat(details.settings().customFields()).isEmpty();
		assertThat(details.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0, 0));
		assertThat(values("A-1")).isEqualTo(Map.of("Groupe sanguin", "Bombay"));
		assertThat(values("A-2")).isEmpty();
		for (String name : List.of("Groupe sanguin", "Pointure")) {
			assertThatThrownBy(() -> importer.run(file, (settings) -> kept(settings, Map.of(name, name))))
				.isInstanceOf(ImportException.class)
				.hasMessageContaining(name);
		}
	}

	@Test
	void aRetiredFieldHidesNoImportAndWhatOthersWroteOfIsNotTakenBack() {
		long size = define(CustomFieldDraft.named("Pointure", CustomFieldType.TEXT));
		ImportDetails details = this.bench.run("Identifiant;Nom;Pointure\nA-1;Dupont;42\nA-2;Diop;43\n");
		long noted = this.jdbc.sql("select id from adherent where identifiant = 'A-1'").query(Long.class).single();
		Caller.runAs(OPERATOR, () -> this.notes.add(noted, "Rappeler"));
		Caller.runAs(OPERATOR, () -> this.fields.retire(size, version("Pointure"), true));
		assertThat(this.bench.find(details.id()).settings().customFields()).containsKey("Pointure");
		this.bench.undo(details.id());
		assertThat(this.jdbc.sql("select identifiant from adherent").query(String.class).list()).containsExactly("A-1");
		assertThat(OPERATOR.call(() -> this.notes.of(noted))).hasSize(1);
		assertThat(this.bench.kept(details.id())).extracting(KeptAdherent::identifiant).containsExactly("A-1");
	}

	@Test
	void whatIsRequiredCannotBeEmptiedAndAColumnKeepsOffAFieldAnotherHas() {
		long licence = define(CustomFieldDraft.named("Licence", CustomFieldType.TEXT));
		OPERATOR.call(() -> this.fields.change(licence,
				new CustomFieldDraft(version("Licence"), "Licence", null, null, null, null, CustomFieldType.TEXT,
						AppliesTo.BOTH, true, null, false, false, false, Set.of(), List.of())));
		ImportDetails cleared = this.bench.run("Identifiant;Nom;Licence\nA-1;Dupont;\nA-2;Diop;7\n",
				(settings) -> new ImportSettings(settings.format(), settings.mapping(), settings.customFields(),
						settings.unmapped(), settings.mode(), settings.matchKeys(), true,
						settings.createOrganizations(), settings.region()));
		assertThat(cleared.counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 0, 1, 0));
		this.bench.run("Identifiant;Nom;Licence 2024;Licence\nA-3;Sarr;2024-7;ancienne\n",
				(settings) -> kept(settings, Map.of("Licence 2024", "Licence")));
		assertThat(values("A-3")).isEqualTo(Map.of("Licence", "2024-7"));
	}

	private static ImportSettings kept(ImportSettings settings, Map<String, String> customFields) {
		return new ImportSettings(settings.format(), settings.mapping(), customFields, UnmappedColumns.KEEP,
				settings.mode(), settings.matchKeys(), false, false, settings.region());
	}

	private long version(String name) {
		return OPERATOR.call(this.fields::list)
			.stream()
			.filter((field) -> field.name().equals(name))
			.findFirst()
			.orElseThrow()
			.version();
	}

	private static String text(RejectedRow row) {
		return text(row.findings().getFirst());
	}

	private static String text(Finding finding) {
		return ImportTexts.finding(finding, Locale.FRENCH);
	}

	private long define(CustomFieldDraft draft) {
		return OPERATOR.call(() -> this.fields.create(draft));
	}

	private Map<String, String> values(String identifiant) {
		@Nullable String json = this.jdbc.sql("select custom_fields from adherent where identifiant = ?")
			.param(identifiant)
			.query((row, number) -> String.valueOf(row.getString(1)))
			.single();
		return "null".equals(json) ? Map.of() : read(json);
	}

	private static Map<String, String> read(String json) {
		return new JsonMapper().readValue(json, new TypeReference<Map<String, String>>() {
		});
	}

}
