package org.impactdata.domain.customfield;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentHistoryService;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.CustomFieldOrder;
import org.impactdata.domain.adherent.DraftReview;
import org.impactdata.domain.adherent.HistoryEntry;
import org.impactdata.domain.adherent.InvalidDraftException;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Custom fields from their definition to the adherents that have values of them. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class CustomFieldIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private CustomFieldService fields;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentHistoryService histories;

	@Autowired
	private AdherentIndexUpdater index;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private JdbcClient client;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void aFieldIsFilledInFoundSortedAndRemembered() {
		CustomField size = define(CustomFieldDraft.named("Taille", CustomFieldType.NUMBER).everywhere());
		AdherentDetails small = create("Petit", Map.of("Taille", "9,5"));
		AdherentDetails tall = create("Grand", Map.of("Taille", "1 000"));
		AdherentDetails unknown = create("Inconnu", Map.of());
		assertThat(tall.customFields()).containsExactly(Map.entry("Taille", "1000"));
		assertThatThrownBy(() -> create("Faux", Map.of("Taille", "beaucoup"))).isInstanceOfSatisfying(
				InvalidDraftException.class,
				(ex) -> assertThat(ex.problems().customFields()).containsOnlyKeys("Taille"));
		assertThatThrownBy(() -> create("Faux", Map.of("Pointure", "42"))).isInstanceOf(InvalidDraftException.class);

		this.index.drain(Integer.MAX_VALUE);
		assertThat(found("1000")).containsExactly("Grand");
		assertThat(sorted(size, false)).containsExactly("Petit", "Grand", "Inconnu");
		assertThat(sorted(size, true)).containsExactly("Grand", "Petit", "Inconnu");

		AdherentDetails grown = OPERATOR
			.call(() -> this.adherents.update(small.id(), small.version(), small.toDraft().with("Taille", "12")));
		HistoryEntry entry = OPERATOR.call(() -> this.histories.of(small.id())).getFirst();
		assertThat(entry.changes()).singleElement().satisfies((change) -> {
			assertThat(change.name()).isEqualTo("Taille");
			assertThat(change.before()).isEqualTo("9.5");
			assertThat(change.after()).isEqualTo("12");
		});
		assertThat(OPERATOR.call(() -> this.adherents.review(unknown.toDraft().with("Taille", "?"), unknown.id()))
			.problems()
			.customFields()).containsOnlyKeys("Taille");
		assertThat(grown.customFields()).containsEntry("Taille", "12");

		this.index.drain(Integer.MAX_VALUE);
		assertThat(found("12")).containsExactly("Petit");
		OPERATOR.call(() -> this.fields.change(size.id(),
				new CustomFieldDraft(size.version(), "Taille", null, null, null, null, CustomFieldType.NUMBER,
						AppliesTo.BOTH, false, null, false, false, false, Set.of(), List.of())));
		this.index.drain(Integer.MAX_VALUE);
		assertThat(found("12")).as("no more to be found by").isEmpty();
		assertThat(sorted(size, true)).as("no more a column").containsExactly("Grand", "Inconnu", "Petit");
	}

	@Test
	void aRestrictedFieldIsKnownToItsRolesAlone() {
		long doctors = new TestRoles(this.client).allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT));
		long others = new TestRoles(this.client).allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT));
		Caller doctor = agent("medecin", doctors);
		Caller other = agent("autre", others);
		CustomField group = define(
				CustomFieldDraft.named("Groupe sanguin", CustomFieldType.TEXT).everywhere().forRoles(Set.of(doctors)));
		AdherentDetails awa = create("Awa", Map.of(group.name(), "Bombay"));
		this.index.drain(Integer.MAX_VALUE);

		AdherentDetails seen = doctor.call(() -> this.adherents.find(awa.id()).orElseThrow());
		assertThat(seen.customFields()).containsEntry(group.name(), "Bombay");
		assertThat(doctor.call(() -> this.adherents.list(AdherentListQuery.search("bombay", 10)))).hasSize(1);
		assertThat(doctor.call(() -> this.fields.seen().anywhere())).containsExactly(group);

		AdherentDetails unseen = other.call(() -> this.adherents.find(awa.id()).orElseThrow());
		assertThat(unseen.customFields()).isEmpty();
		assertThat(other.call(() -> this.adherents.list(AdherentListQuery.all(10)))).singleElement()
			.satisfies((item) -> assertThat(item.customFields()).isEmpty());
		assertThat(other.call(() -> this.adherents.list(AdherentListQuery.search("bombay", 10)))).isEmpty();
		assertThat(other.call(() -> this.histories.of(awa.id())).getFirst().changes())
			.noneMatch((change) -> group.name().equals(change.name()));
		assertThat(other.call(() -> this.fields.seen().anywhere())).isEmpty();

		Caller definer = agent("champs",
				new TestRoles(this.client).allowing(Set.of(Permission.ADHERENT_READ, Permission.CUSTOM_FIELD_MANAGE)));
		assertThat(definer
			.call(() -> this.fields.preview(group.id(), CustomFieldDraft.of(group).of(CustomFieldType.DATE))))
			.as("who defines a field does not therefore see it")
			.isEqualTo(new TypeChange(0, 1, List.of()));
		assertThat(definer.call(() -> this.fields.frequentValues(group.id(), 5))).isEmpty();

		DraftReview review = other.call(() -> this.adherents.review(unseen.toDraft(), awa.id()));
		assertThat(Objects.requireNonNull(review.normalized()).customFields())
			.as("what is compared with another's changes")
			.isEmpty();

		AdherentDetails renamed = other.call(() -> this.adherents.update(awa.id(), unseen.version(),
				unseen.toDraft().with(AdherentField.CITY, "Lyon")));
		assertThat(renamed.customFields()).isEmpty();
		assertThat(OPERATOR.call(() -> this.adherents.find(awa.id()).orElseThrow()).customFields())
			.as("what is not seen is kept")
			.containsEntry(group.name(), "Bombay");
		assertThatThrownBy(() -> other
			.call(() -> this.adherents.update(awa.id(), renamed.version(), renamed.toDraft().with(group.name(), "A"))))
			.isInstanceOf(InvalidDraftException.class);
		assertThatThrownBy(
				() -> other.call(() -> this.fields.create(CustomFieldDraft.named("x", CustomFieldType.TEXT))))
			.isInstanceOf(AccessDeniedException.class);
	}

	@Test
	void aFieldIsRetiredBroughtBackAndDeletedOnlyWhenNobodyHasAValue() {
		CustomField size = define(CustomFieldDraft.named("Taille", CustomFieldType.TEXT).everywhere());
		AdherentDetails awa = create("Awa", Map.of("Taille", "moyenne"));
		this.index.drain(Integer.MAX_VALUE);
		assertThat(found("moyenne")).containsExactly("Awa");

		Caller.runAs(OPERATOR, () -> this.fields.retire(size.id(), size.version(), true));
		this.index.drain(Integer.MAX_VALUE);
		assertThat(found("moyenne")).isEmpty();
		assertThat(value(awa, size)).isNull();
		AdherentDetails shown = OPERATOR.call(() -> this.adherents.find(awa.id()).orElseThrow());
		OPERATOR.call(() -> this.adherents.update(awa.id(), shown.version(), shown.toDraft()));
		CustomField retired = OPERATOR.call(this.fields::list).getFirst();
		assertThatThrownBy(() -> Caller.runAs(OPERATOR, () -> this.fields.delete(size.id(), retired.version())))
			.isInstanceOf(DomainException.class)
			.hasMessageContaining("can be retired, but not deleted");
		Caller.runAs(OPERATOR, () -> this.fields.retire(size.id(), retired.version(), false));
		assertThat(value(awa, size)).isEqualTo("moyenne");

		AdherentDetails again = OPERATOR.call(() -> this.adherents.find(awa.id()).orElseThrow());
		OPERATOR.call(() -> this.adherents.update(awa.id(), again.version(), again.toDraft().with("Taille", "")));
		CustomField restored = OPERATOR.call(this.fields::list).getFirst();
		assertThatThrownBy(() -> Caller.runAs(OPERATOR, () -> this.fields.delete(size.id(), restored.version())))
			.as("whose values the history keeps")
			.isInstanceOf(DomainException.class)
			.hasMessageContaining("history");

		CustomField unused = define(CustomFieldDraft.named("Autre", CustomFieldType.TEXT));
		assertThatThrownBy(() -> define(CustomFieldDraft.named(" autre ", CustomFieldType.DATE)))
			.isInstanceOf(InvalidFieldException.class);
		Caller.runAs(OPERATOR, () -> this.fields.order(List.of(unused.id(), size.id())));
		assertThat(OPERATOR.call(this.fields::list)).extracting(CustomField::label).containsExactly("Autre", "Taille");
		Caller.runAs(OPERATOR, () -> this.fields.delete(unused.id(), unused.version()));
		assertThat(OPERATOR.call(this.fields::list)).extracting(CustomField::label).containsExactly("Taille");
	}

	@Test
	void aFieldIsNotBroughtBackUnderANameThatIsTakenMeanwhile() {
		CustomField old = define(CustomFieldDraft.named("Licence", CustomFieldType.TEXT));
		Caller.runAs(OPERATOR, () -> this.fields.retire(old.id(), old.version(), true));
		define(CustomFieldDraft.named("Licence", CustomFieldType.NUMBER));
		long version = OPERATOR.call(this.fields::list).getFirst().version();
		assertThatThrownBy(() -> Caller.runAs(OPERATOR, () -> this.fields.retire(old.id(), version, false)))
			.isInstanceOf(InvalidFieldException.class);
	}

	@Test
	void thereIsRoomForAsManyChoicesAsMayBeGiven() {
		List<Choice> many = IntStream.range(0, 500)
			.mapToObj((number) -> new Choice("", "é".repeat(90) + number, "è".repeat(90) + number, false))
			.toList();
		assertThat(define(CustomFieldDraft.named("Commune", CustomFieldType.CHOICE).withChoices(many)).choices())
			.hasSize(500);
	}

	@Test
	void choicesKeepTheirCodesWhateverTheyAreCalled() {
		CustomField size = define(CustomFieldDraft.named("Taille", CustomFieldType.CHOICE)
			.withChoices(
					List.of(new Choice("", "Très grande", null, false), new Choice("", "trés grande !", null, false))));
		assertThat(size.choices()).extracting(Choice::code).containsExactly("tre-s-grande", "tre-s-grande-2");
		AdherentDetails awa = create("Awa", Map.of("Taille", "TRES GRANDE"));
		Choice first = size.choices().getFirst();
		OPERATOR.call(() -> this.fields.change(size.id(), CustomFieldDraft.of(size)
			.withChoices(List.of(new Choice(first.code(), "XL", null, true), size.choices().getLast()))));
		CustomField renamed = OPERATOR.call(this.fields::list).getFirst();
		assertThat(renamed.display(String.valueOf(value(awa, renamed)), Locale.FRENCH)).isEqualTo("XL");
		AdherentDetails moved = OPERATOR.call(
				() -> this.adherents.update(awa.id(), awa.version(), awa.toDraft().with(AdherentField.CITY, "Dakar")));
		assertThat(value(moved, renamed)).as("who has a retired choice keeps it").isEqualTo(first.code());
		assertThatThrownBy(() -> create("Omar", Map.of("Taille", "XL"))).as("nobody else is given it")
			.isInstanceOf(InvalidDraftException.class);
		assertThatThrownBy(() -> OPERATOR.call(() -> this.fields.change(size.id(),
				CustomFieldDraft.of(renamed).withChoices(List.of(renamed.choices().getLast())))))
			.as("a choice somebody may have")
			.hasMessageContaining("retire it instead");
	}

	@Test
	void whatWasKeptBeforeThereWereDefinitionsBecomesTexts() throws IOException {
		define(CustomFieldDraft.named("Pointure", CustomFieldType.TEXT));
		CustomField nickname = define(CustomFieldDraft.named("Surnom 🎉 d’été", CustomFieldType.TEXT));
		AdherentDetails awa = create("Awa", Map.of("Pointure", "42", nickname.name(), "Wawa"));
		create("Omar", Map.of("Pointure", "43"));
		create("Zoé", Map.of());
		this.jdbc.update("delete from custom_field");
		String migration = new ClassPathResource("db/migration/V24__custom_fields.sql")
			.getContentAsString(StandardCharsets.UTF_8);
		this.jdbc
			.execute(migration.substring(migration.indexOf("insert into custom_field "), migration.lastIndexOf(';')));
		new TestRoles(this.client).changed();
		assertThat(OPERATOR.call(this.fields::list)).extracting(CustomField::name)
			.containsExactlyInAnyOrder("Pointure", nickname.name());
		assertThat(OPERATOR.call(() -> this.adherents.find(awa.id()).orElseThrow()).customFields())
			.containsEntry("Pointure", "42");
	}

	private CustomField define(CustomFieldDraft draft) {
		long id = OPERATOR.call(() -> this.fields.create(draft));
		return OPERATOR.call(this.fields::list).stream().filter((field) -> field.id() == id).findFirst().orElseThrow();
	}

	private AdherentDetails create(String name, Map<String, String> values) {
		AdherentDraft draft = AdherentDraft.person(name, "");
		for (Map.Entry<String, String> value : values.entrySet()) {
			draft = draft.with(value.getKey(), value.getValue());
		}
		AdherentDraft whole = draft;
		return OPERATOR.call(() -> this.adherents.create(whole));
	}

	private @Nullable String value(AdherentDetails adherent, CustomField field) {
		return OPERATOR.call(() -> this.adherents.find(adherent.id()).orElseThrow()).customFields().get(field.name());
	}

	private List<String> found(String text) {
		return OPERATOR.call(() -> this.adherents.list(AdherentListQuery.search(text, 10)))
			.stream()
			.map((item) -> String.valueOf(item.lastName()))
			.toList();
	}

	private List<String> sorted(CustomField field, boolean descending) {
		return OPERATOR
			.call(() -> this.adherents
				.list(new AdherentListQuery("", new CustomFieldOrder(field.id()), descending, 0, 10)))
			.stream()
			.map((item) -> String.valueOf(item.lastName()))
			.toList();
	}

	private Caller agent(String name, long role) {
		return new TestAgents(this.agents, this.roles).caller(name, AssignmentDraft.everywhere(role));
	}

}
