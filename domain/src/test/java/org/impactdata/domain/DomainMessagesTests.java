package org.impactdata.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.impactdata.domain.adherent.AdherentKind;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.adherent.Gender;

import static org.assertj.core.api.Assertions.assertThat;

class DomainMessagesTests {

	private static final Pattern CODE = Pattern.compile(
			"(?:rejected|Problem\\.of|new InvalidValueException|new DomainException|super|check\\.refuse)\\(\\s*\"([a-z][a-z0-9.-]*[.-][a-z0-9.-]+)\"");

	@Test
	void bothLanguagesHaveTheSameKeys() {
		Set<String> french = new TreeSet<>(DomainMessages.BUNDLE.in(Locale.FRENCH).keySet());
		Set<String> english = new TreeSet<>(DomainMessages.BUNDLE.in(Locale.ENGLISH).keySet());
		assertThat(french).isEqualTo(english);
	}

	@Test
	void everyProblemNamedInTheCodeHasASentence() throws IOException {
		Set<String> keys = DomainMessages.BUNDLE.in(Locale.FRENCH).keySet();
		Set<String> codes = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				Matcher matcher = CODE.matcher(Files.readString(source));
				while (matcher.find()) {
					codes.add("problem." + matcher.group(1));
				}
			}
		}
		assertThat(codes).hasSizeGreaterThan(15);
		assertThat(keys).containsAll(codes);
	}

	@Test
	void everyConstantHasALabelInBothLanguages() {
		for (Locale locale : new Locale[] { Locale.FRENCH, Locale.ENGLISH }) {
			assertThat(Stream.of(Gender.values()).map((value) -> value.label(locale))).doesNotContain("");
			assertThat(Stream.of(AdherentKind.values()).map((value) -> value.label(locale))).doesNotContain("");
			assertThat(Stream.of(AdherentStatus.values()).map((value) -> value.label(locale))).doesNotContain("");
		}
	}

	@Test
	void anyOtherLanguageReadsFrench() {
		assertThat(DomainMessages.text(Locale.GERMAN, "gender.FEMALE")).isEqualTo("Femme");
		assertThat(DomainMessages.text(Locale.UK, "gender.FEMALE")).isEqualTo("Female");
	}

	@Test
	void sentencesNameTheirArguments() {
		assertThat(Problem.of("date.future", "01/01/2999").sentence(Locale.FRENCH))
			.isEqualTo("« 01/01/2999 » est dans l’avenir.");
	}

}
