package org.impactdata.domain.adherent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.Problem;
import org.impactdata.domain.value.CountryCode;
import org.impactdata.domain.value.DateOrder;
import org.impactdata.domain.value.EmailAddress;
import org.impactdata.domain.value.NameKey;
import org.impactdata.domain.value.PartialDate;
import org.impactdata.domain.value.PhoneNumber;
import org.impactdata.domain.value.PhoneRegion;
import org.impactdata.domain.value.PostalCode;
import org.impactdata.domain.value.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class ValueObjectTests {

	private static final Path NAUGHTY = Path.of("../../shared/data/adversarial/blns/blns.txt");

	@ParameterizedTest
	@CsvSource({ "F,FEMALE", "Mme,FEMALE", "madame,FEMALE", "H,MALE", "M.,MALE", "m,MALE", "FÉMININ,FEMALE",
			"male,MALE", "Mlle,FEMALE", "non-binaire,OTHER", "MALE,MALE" })
	void genderIsReadInBothLanguages(String text, Gender gender) {
		assertThat(Gender.parse(text)).isEqualTo(Parsed.accepted(gender));
	}

	@ParameterizedTest
	@CsvSource({ "France,FR", "fr,FR", "FRA,FR", "Côte d’Ivoire,CI", "Ivory Coast,CI", "États-Unis,US", "USA,US",
			"Royaume-Uni,GB", "uk,GB", "Germany,DE", "ALLEMAGNE,DE", "Viêt Nam,VN", "Cameroun,CM" })
	void countryIsReadByCodeOrName(String text, String code) {
		assertThat(CountryCode.parse(text)).isEqualTo(Parsed.accepted(new CountryCode(code)));
	}

	@Test
	void countryIsShownInTheReadersLanguage() {
		assertThat(CountryCode.of("DE").display(Locale.FRENCH)).isEqualTo("Allemagne");
		assertThat(CountryCode.parse("Atlantide")).isInstanceOf(Parsed.Rejected.class);
	}

	@ParameterizedTest
	@CsvSource({ "actif,ACTIVE", "En attente,PENDING", "LEFT,LEFT", "Radié,LEFT", "suspended,SUSPENDED" })
	void statusIsReadInBothLanguages(String text, AdherentStatus status) {
		assertThat(AdherentStatus.parse(text)).isEqualTo(Parsed.accepted(status));
	}

	@Test
	void nobodyIsErasedByAFile() {
		assertThat(AdherentStatus.parse("Effacé")).isInstanceOf(Parsed.Rejected.class);
	}

	@ParameterizedTest
	@CsvSource({ "Éléonore,De la Tour,eleonore de la tour", "Œuvray,Mæva,oeuvray maeva", "D'Arc,Jeanne,d arc jeanne",
			"Łukasz,Müller-Strauß,lukasz muller strauss", "Иванов,Пётр,иванов петр", "李,小龙,李 小龙",
			"Nguyễn,Đình,nguyen dinh", "Şahin,İbrahim,sahin ibrahim", "' Ali ',\"-\",ali" })
	void nameKeyHasNoAccentsCaseOrPunctuation(String lastName, String firstName, String key) {
		assertThat(NameKey.ofPerson(lastName, firstName)).isEqualTo(key);
	}

	@Test
	void nameKeyFitsItsColumn() {
		assertThat(NameKey.of("ﷺ".repeat(200))).hasSizeLessThanOrEqualTo(255);
		assertThat(NameKey.ofPerson(null, "Ana")).isEqualTo("ana");
	}

	@Test
	void postalCodeKeepsItsZeros() {
		assertThat(PostalCode.of(" 01000 ").value()).isEqualTo("01000");
		assertThat(PostalCode.parse("voir ci-dessus, 2e étage")).isInstanceOf(Parsed.Rejected.class);
	}

	@Test
	void identifiantHasOneToFortyVisibleCharacters() {
		assertThat(MembershipNumber.of("\u200B A-000001\t").value()).isEqualTo("A-000001");
		assertThat(MembershipNumber.parse("\u0000 \u00A0")).isInstanceOf(Parsed.Rejected.class);
		assertThat(MembershipNumber.parse("~12")).isInstanceOf(Parsed.Rejected.class);
		assertThat(MembershipNumber.of("~12a").value()).isEqualTo("~12a");
		assertThat(MembershipNumber.parse("x".repeat(41))).isInstanceOf(Parsed.Rejected.class);
	}

	@Test
	void textsLoseWhatCannotBeSeen() {
		assertThat(Texts.clean(" a\u0000\u0007b \u00A0\r\n c\uFEFF ")).isEqualTo("ab c");
		assertThat(Texts.clean("\uD800x")).isEqualTo("x");
		assertThat(Texts.clean("👩‍👧")).isEqualTo("👩‍👧");
		assertThat(Texts.parseLines("a\r\nb\u0000\rc\n", 10)).isEqualTo(Parsed.accepted("a\nb\nc"));
	}

	@Test
	void naughtyStringsAreAcceptedOrRefusedButNeverBreakAnything() throws IOException {
		Assumptions.assumeTrue(Files.exists(NAUGHTY), "the list of naughty strings is not at " + NAUGHTY);
		PhoneRegion region = PhoneRegion.of("FR");
		for (String text : Files.readAllLines(NAUGHTY)) {
			settled(text, EmailAddress::parse, EmailAddress::value, 254);
			settled(text, (typed) -> PhoneNumber.parse(typed, region), PhoneNumber::typed, 40);
			settled(text, (typed) -> PartialDate.parse(typed, DateOrder.DMY), PartialDate::toString, 10);
			settled(text, MembershipNumber::parse, MembershipNumber::value, 40);
			settled(text, PostalCode::parse, PostalCode::value, 16);
			settled(text, CountryCode::parse, CountryCode::value, 2);
			settled(text, Gender::parse, Gender::name, 16);
			settled(text, AdherentStatus::parse, AdherentStatus::name, 16);
			assertThat(NameKey.of(text)).doesNotContain("  ").hasSizeLessThanOrEqualTo(255);
			String cleaned = Texts.clean(text);
			assertThat(Texts.clean(cleaned)).isEqualTo(cleaned);
		}
	}

	/**
	 * What is accepted fits its column, shows nothing invisible and is read again as the
	 * same; what is refused is refused in a sentence.
	 */
	private static <T> void settled(String typed, Function<String, Parsed<T>> parse, Function<T, String> text,
			int longest) {
		switch (parse.apply(typed)) {
			case Parsed.Accepted<T>(T value) -> {
				assertThat(text.apply(value)).isNotBlank()
					.hasSizeLessThanOrEqualTo(longest)
					.doesNotContainPattern("\\p{Cntrl}");
				assertThat(parse.apply(text.apply(value))).isEqualTo(Parsed.accepted(value));
			}
			case Parsed.Rejected<T>(Problem problem) -> {
				assertThat(problem.sentence(Locale.FRENCH)).endsWith(".").doesNotContain(problem.code());
				assertThat(problem.sentence(Locale.ENGLISH)).endsWith(".").doesNotContain(problem.code());
			}
		}
	}

}
