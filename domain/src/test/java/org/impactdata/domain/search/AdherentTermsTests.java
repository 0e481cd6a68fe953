package org.impactdata.domain.search;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where an expectation here changes, {@link AdherentDocument#VERSION} has to be raised.
 */
class AdherentTermsTests {

	@ParameterizedTest
	@CsvSource({ "A-000012, a000012 a 000012 12", "M7, m7 7", "DUP, dup", "2024/007, 2024007 2024 007 2024007", "0, 0",
			"000, 000 0" })
	void identifiantsAreAskedForInManyWritings(String identifiant, String writings) {
		assertThat(NumberTexts.ofIdentifiant(identifiant).whole()).doesNotHaveDuplicates()
			.containsExactlyInAnyOrder(List.of(writings.split(" ")).stream().distinct().toArray(String[]::new));
	}

	@ParameterizedTest
	@CsvSource({ "06 39 98 77 77, +33639987777, 0639987777 33639987777",
			"+32 470 12 34 56, +32470123456, 0470123456 32470123456",
			"0262 20 12 34, +262262201234, 0262201234 262262201234",
			"(415) 555-0132, +14155550132, 04155550132 14155550132 4155550132", "12 34, , 1234", ", , ''" })
	void phonesAreAskedForNationallyAndInternationally(@Nullable String phone, @Nullable String e164, String writings) {
		List<String> whole = NumberTexts.ofPhone(phone, e164).whole();
		assertThat(whole).containsExactly(writings.isEmpty() ? new String[0] : writings.split(" "));
	}

}
