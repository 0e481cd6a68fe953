package org.impactdata.domain.adherent;

import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdentifiantPatternTests {

	@Test
	void writesNumbersWithLeadingZerosAndNeverCutsThem() {
		IdentifiantPattern pattern = IdentifiantPattern.of("A-{000000}", 2026);
		assertThat(pattern.format(7)).isEqualTo("A-000007");
		assertThat(pattern.format(12_345_678)).isEqualTo("A-12345678");
	}

	@Test
	void namesTheYear() {
		assertThat(IdentifiantPattern.of("{yyyy}/{0000}-AD", 2026).format(12)).isEqualTo("2026/0012-AD");
		assertThat(IdentifiantPattern.of("{yy}{00}", 2003).format(1)).isEqualTo("0301");
	}

	@Test
	void readsBackWhatItCouldHaveWritten() {
		IdentifiantPattern pattern = IdentifiantPattern.of("A-{0000}", 2026);
		assertThat(pattern.numberOf("A-0041")).isEqualTo(OptionalLong.of(41));
		assertThat(pattern.numberOf("A-12345")).isEqualTo(OptionalLong.of(12_345));
		for (String other : new String[] { "A-041", "A-00041", "B-0041", "A-004x", "A-", "A-00410000000000000" }) {
			assertThat(pattern.numberOf(other)).as(other).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "A-", "A-{}", "A-{abc}", "{00}{00}", "A-{000", "A-}0{", "{yyyy}", "A-{0000000000000}",
			"une très longue chaîne de caractères {000}" })
	void refusesWhatIsNoPattern(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> IdentifiantPattern.of(text, 2026))
			.withMessageContaining("A-{000000}");
	}

}
