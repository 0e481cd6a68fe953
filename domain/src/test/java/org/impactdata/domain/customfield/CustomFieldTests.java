package org.impactdata.domain.customfield;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.Problem;
import org.impactdata.domain.value.DateOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CustomFieldTests {

	private static final List<Choice> SIZES = List.of(new Choice("s", "Petite", "Small", false),
			new Choice("m", "Moyenne", "Medium", false), new Choice("l", "Grande", null, false),
			new Choice("xl", "Très grande", null, true));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "NUMBER|12|12", "NUMBER|1 234,50|1234.5", "NUMBER|1,234.5|1234.5",
			"NUMBER|1.234,5|1234.5", "NUMBER|1.234.567|1234567", "NUMBER|-0,0|0", "NUMBER|007|7", "NUMBER|12 kg|",
			"NUMBER|1e5|", "NUMBER|−3|-3", "DATE|3/2/2024|2024-02-03", "DATE|31/02/2024|", "DATE|2024|",
			"YES_NO|Oui|true", "YES_NO|x|true", "YES_NO|NON|false", "YES_NO|peut-être|", "CHOICE|petite|s",
			"CHOICE|MEDIUM|m", "CHOICE|tres grande|", "CHOICE|xl|xl", "CHOICE|énorme|",
			"MULTI_CHOICE|Grande; petite|l;s", "MULTI_CHOICE|grande,moyenne|l;m", "MULTI_CHOICE|m;m|m",
			"MULTI_CHOICE|petite;énorme|", "MULTI_CHOICE|;|", "LINK|exemple.org/page|https://exemple.org/page",
			"LINK|http://exemple.org|http://exemple.org", "LINK|javascript:alert(1)|", "LINK|ftp://exemple.org|",
			"LINK|https://moi:secret@exemple.org|", "LINK|pas un lien|", "TEXT|Bonjour|Bonjour" })
	void aValueIsReadAsPeopleWriteIt(CustomFieldType type, String typed, @Nullable String stored) {
		Parsed<String> parsed = field(type).parse(typed, DateOrder.DMY);
		if (stored != null) {
			assertThat(parsed).isEqualTo(Parsed.accepted(stored));
			assertThat(field(type).accept(stored)).as("what is kept is a value too").isEqualTo(parsed);
		}
		else {
			assertThat(parsed).isInstanceOfSatisfying(Parsed.Rejected.class, (rejected) -> {
				assertThat(rejected.problem().sentence(Locale.FRENCH)).doesNotContain("{");
				assertThat(rejected.problem().sentence(Locale.ENGLISH)).doesNotContain("{");
			});
		}
	}

	@Test
	void whatIsTheNameOfOneChoiceAndTheCodeOfAnotherIsTheNameToPeopleAndTheCodeToForms() {
		CustomField exchanged = new CustomField(1, 0, "couleur", "Couleur", null, null, null, null, 1,
				CustomFieldType.MULTI_CHOICE, AppliesTo.BOTH, false, null, true, true, false, Set.of(), false,
				List.of(new Choice("rouge", "Bleu", null, false), new Choice("bleu", "Rouge", null, false)));
		assertThat(exchanged.parse("rouge", DateOrder.DMY)).isEqualTo(Parsed.accepted("bleu"));
		assertThat(exchanged.accept("rouge")).isEqualTo(Parsed.accepted("rouge"));
		assertThat(exchanged.convert("rouge", CustomFieldType.TEXT)).isEqualTo(Parsed.accepted("bleu"));
		assertThat(exchanged.convert("rouge", CustomFieldType.CHOICE)).isEqualTo(Parsed.accepted("rouge"));
	}

	@Test
	void severalChoicesAreKeptTheSameAndToldInTheirOrderWhateverThatIs() {
		CustomField field = field(CustomFieldType.MULTI_CHOICE);
		CustomField reversed = new CustomField(1, 0, "taille", "Taille", null, null, null, null, 1,
				CustomFieldType.MULTI_CHOICE, AppliesTo.BOTH, false, null, true, true, false, Set.of(), false,
				SIZES.reversed());
		Parsed<String> kept = field.parse("Petite, Grande", DateOrder.DMY);
		assertThat(reversed.parse("Grande, Petite", DateOrder.DMY)).isEqualTo(kept).isEqualTo(Parsed.accepted("l;s"));
		assertThat(field.display("l;s", Locale.FRENCH)).isEqualTo("Petite, Grande");
		assertThat(reversed.display("l;s", Locale.FRENCH)).isEqualTo("Grande, Petite");
	}

	@Test
	void aValueIsToldInTheLanguageOfTheReader() {
		assertThat(field(CustomFieldType.NUMBER).display("1234.5", Locale.FRENCH)).isEqualTo("1\u202f234,5");
		assertThat(field(CustomFieldType.DATE).display("2024-02-03", Locale.FRENCH)).isEqualTo("03/02/2024");
		assertThat(field(CustomFieldType.YES_NO).display("true", Locale.ENGLISH)).isEqualTo("Yes");
		assertThat(field(CustomFieldType.MULTI_CHOICE).display("s;xl", Locale.ENGLISH)).isEqualTo("Small, Très grande");
		assertThat(Stream.of(CustomFieldType.values()).map((type) -> field(type).display("d'avant", Locale.FRENCH)))
			.as("what an earlier type left")
			.containsOnly("d'avant");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "TEXT|NUMBER|1 234,5|1234.5", "NUMBER|TEXT|1234.5|1234,5", "CHOICE|TEXT|xl|Très grande",
					"CHOICE|TEXT|inconnu|inconnu", "MULTI_CHOICE|TEXT|s;m|Petite, Moyenne", "CHOICE|MULTI_CHOICE|xl|xl",
					"MULTI_CHOICE|CHOICE|s|s", "MULTI_CHOICE|CHOICE|s;m|", "YES_NO|TEXT|true|Oui",
					"TEXT|YES_NO|Oui|true", "DATE|TEXT|2024-02-03|03/02/2024", "TEXT|DATE|03/02/2024|2024-02-03",
					"TEXT|CHOICE|Grande|l", "NUMBER|YES_NO|1|true", "TEXT|DATE|hier|" })
	void aValueOfAnotherTypeIsReadAsWhatItSaid(CustomFieldType former, CustomFieldType type, String stored,
			@Nullable String converted) {
		CustomField field = new CustomField(1, 0, "taille", "Taille", "Size", null, null, null, 1, type, AppliesTo.BOTH,
				false, null, true, true, false, Set.of(), false, SIZES);
		if (converted == null) {
			assertThat(field.convert(stored, former)).isInstanceOf(Parsed.Rejected.class);
			return;
		}
		assertThat(field.convert(stored, former)).isEqualTo(Parsed.accepted(converted));
	}

	@ParameterizedTest
	@CsvSource({ "DATE, 2023-02-30", "DATE, 0000-00-00", "DATE, 2023-13-01", "NUMBER, 1e999999999", "NUMBER, 1E5" })
	void whatIsNoValueOfTheTypeIsToldAsItIsKept(CustomFieldType type, String stored) {
		assertThat(field(type).display(stored, Locale.FRENCH)).isEqualTo(stored);
	}

	@Test
	void sortKeysAreInTheOrderOfTheValues() {
		assertThat(Stream.of("-1000", "-2.5", "-2", "0", "0.5", "3", "20", "1000000")
			.map((number) -> ValueTexts.sortKey(field(CustomFieldType.NUMBER), number))).isSorted();
		assertThat(
				Stream.of("s", "m", "m;l", "l").map((size) -> ValueTexts.sortKey(field(CustomFieldType.CHOICE), size)))
			.isSorted();
		assertThat(
				Stream.of("Ève", "evian", "Zoé").map((text) -> ValueTexts.sortKey(field(CustomFieldType.TEXT), text)))
			.isSorted();
	}

	@Test
	void valuesThatAreNotAskedForStayAsTheyAre() {
		CustomFields fields = new CustomFields(
				List.of(named("seen", false, true), named("hidden", false, true), named("retired", true, true)));
		TreeMap<String, Problem> problems = new TreeMap<>();
		assertThat(fields.read(true, new TreeMap<>(Map.of("seen", "b", "hidden", "changed")),
				new TreeMap<>(Map.of("seen", "a", "hidden", "kept", "retired", "kept", "unknown", "kept")),
				(field) -> !field.name().equals("hidden"), problems))
			.containsExactly(Map.entry("hidden", "kept"), Map.entry("retired", "kept"), Map.entry("seen", "b"),
					Map.entry("unknown", "kept"));
		assertThat(problems).containsOnlyKeys("hidden");

		problems.clear();
		fields.read(true, new TreeMap<>(), new TreeMap<>(), (field) -> true, problems);
		assertThat(problems).as("required, and in use").containsOnlyKeys("seen", "hidden");
		problems.clear();
		fields.read(false, new TreeMap<>(), new TreeMap<>(), (field) -> true, problems);
		assertThat(problems).as("asked of persons alone").isEmpty();
	}

	private static CustomField named(String name, boolean retired, boolean required) {
		return new CustomField(1, 0, name, name, null, null, null, null, 1, CustomFieldType.TEXT, AppliesTo.PERSON,
				required, null, true, true, false, Set.of(), retired, List.of());
	}

	private static CustomField field(CustomFieldType type) {
		return new CustomField(1, 0, "taille", "Taille", "Size", null, null, null, 1, type, AppliesTo.BOTH, false, null,
				true, true, false, Set.of(), false, type.hasChoices() ? SIZES : List.of());
	}

}
