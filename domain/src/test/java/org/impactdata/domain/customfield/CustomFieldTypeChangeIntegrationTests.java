package org.impactdata.domain.customfield;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentHistoryService;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.CustomFieldConversionService;
import org.impactdata.domain.customfield.TypeChange.Unreadable;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of the values of a custom field that is given another type. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class CustomFieldTypeChangeIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private CustomFieldService fields;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentHistoryService histories;

	@Autowired
	private CustomFieldConversionService conversion;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void anotherTypeConvertsWhatItCanAndListsWhatItCannot() {
		CustomField size = define(CustomFieldDraft.named("Taille \"réelle\"", CustomFieldType.TEXT));
		AdherentDetails one = create("Un", Map.of(size.name(), "1 234,5"));
		AdherentDetails two = create("Deux", Map.of(size.name(), "deux 🎉"));
		AdherentDetails three = create("Trois", Map.of(size.name(), "3"));
		create("Quatre", Map.of());
		CustomFieldDraft number = CustomFieldDraft.of(size).of(CustomFieldType.NUMBER);

		assertThat(OPERATOR.call(() -> this.fields.count(size.id()))).isEqualTo(3);
		assertThat(OPERATOR.call(() -> this.fields.frequentValues(size.id(), 2))).containsExactly("1 234,5", "3");
		assertThat(OPERATOR.call(() -> this.fields.preview(size.id(), number)))
			.isEqualTo(new TypeChange(2, 1, List.of(new Unreadable(two.id(), two.identifiant(), "deux 🎉"))));
		assertThat(OPERATOR.call(() -> this.fields.change(size.id(), number))).isTrue();
		assertThatThrownBy(() -> OPERATOR.call(() -> this.fields.change(size.id(), number)))
			.isInstanceOf(DomainException.class);
		long since = OPERATOR.call(this.conversion::latestRevision);
		for (int converted : new int[] { 1, 0 }) {
			assertThat(OPERATOR
				.call(() -> this.conversion.convert(size.id(), CustomFieldType.TEXT, since, 0, this.conversion.last())))
				.isEqualTo(converted);
		}
		assertThat(value(one, size)).isEqualTo("1234.5");
		assertThat(value(two, size)).isEqualTo("deux 🎉");
		assertThat(value(three, size)).isEqualTo("3");
		assertThat(OPERATOR.call(() -> this.histories.of(one.id()))).hasSize(2);
		AdherentDetails kept = OPERATOR.call(() -> this.adherents.find(two.id()).orElseThrow());
		assertThat(OPERATOR.call(() -> this.adherents.update(kept.id(), kept.version(), kept.toDraft())).customFields())
			.as("a value that cannot be converted does not hinder")
			.containsValue("deux 🎉");
	}

	@Test
	void whatIsFilledInAfterTheTypeChangedIsNotConverted() {
		CustomField size = define(CustomFieldDraft.named("Taille", CustomFieldType.NUMBER));
		AdherentDetails before = create("Avant", Map.of("Taille", "1.5"));
		AdherentDetails changed = create("Pendant", Map.of("Taille", "2.5"));
		OPERATOR.call(() -> this.fields.change(size.id(), CustomFieldDraft.of(size).of(CustomFieldType.TEXT)));
		long since = OPERATOR.call(this.conversion::latestRevision);
		AdherentDetails after = create("Après", Map.of("Taille", "1.5"));
		OPERATOR.call(
				() -> this.adherents.update(changed.id(), changed.version(), changed.toDraft().with("Taille", "3.5")));
		assertThat(OPERATOR
			.call(() -> this.conversion.convert(size.id(), CustomFieldType.NUMBER, since, 0, this.conversion.last())))
			.isEqualTo(1);
		assertThat(value(before, size)).isEqualTo("1,5");
		assertThat(value(after, size)).isEqualTo("1.5");
		assertThat(value(changed, size)).isEqualTo("3.5");
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

}
