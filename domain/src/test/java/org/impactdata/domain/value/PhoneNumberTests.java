package org.impactdata.domain.value;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.impactdata.domain.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.impactdata.domain.Parsed;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneNumberTests {

	private static final PhoneRegion FRANCE = PhoneRegion.of("FR");

	@ParameterizedTest
	@CsvSource({ "06 12 34 56 78,+33612345678", "06.12.34.56.78,+33612345678", "0612345678,+33612345678",
			"+33 6 12 34 56 78,+33612345678", "0033612345678,+33612345678", "+33 (0)6 12 34 56 78,+33612345678",
			"+1 213 373 4253,+12133734253", "612345678,+33612345678", "06 39 98 77 77,+33639987777",
			"+32 470 12 34 56,+32470123456" })
	void hasAnInternationalForm(String typed, String international) {
		assertThat(PhoneNumber.of(typed, FRANCE)).isEqualTo(new PhoneNumber(typed, international));
		assertThat(PhoneNumber.of(typed, FRANCE).e164()).isEqualTo(international);
		assertThat(PhoneNumber.of(typed, FRANCE).warning()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "06 12 34 56", "1234", "00 00 00 00 00", "06 12 34 56 78 / 79", "demander au 3615" })
	void keepsWhatCannotBeDialledAndSaysSo(String typed) {
		PhoneNumber number = PhoneNumber.of(typed, FRANCE);
		assertThat(number.typed()).isEqualTo(typed);
		assertThat(number.e164()).isNull();
		assertThat(number.warning()).isEqualTo(Problem.of("phone.not-dialable", typed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "néant", "12", "n° 3", "+" })
	void refusesWhatHasHardlyADigit(String typed) {
		assertThat(PhoneNumber.parse(typed, FRANCE)).isInstanceOf(Parsed.Rejected.class);
	}

	@Test
	void fastPathAnswersAsLibphonenumberDoes() {
		PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
		int valid = 0;
		for (long national = 100_000_017L; national < 1_000_000_000L; national += 7_919L) {
			String typed = "0" + national;
			String expected = valid(plan, typed);
			String actual = PhoneNumber.of(typed, FRANCE).e164();
			if (expected != null) {
				valid++;
				assertThat(actual).isEqualTo(expected);
			}
			else if (actual != null) {
				assertThat(actual).containsPattern("^\\+33(19900|26191|35301|46571|53649|63998)");
			}
		}
		assertThat(valid).isGreaterThan(10_000);
	}

	@Test
	void anotherRegionReadsItsOwnNumbers() {
		assertThat(PhoneNumber.of("(213) 373-4253", PhoneRegion.of("us")).e164()).isEqualTo("+12133734253");
		assertThat(PhoneNumber.of("020 7946 0958", PhoneRegion.of("GB")).e164()).isEqualTo("+442079460958");
	}

	private static @Nullable String valid(PhoneNumberUtil plan, String typed) {
		try {
			var number = plan.parse(typed, "FR");
			return plan.isValidNumber(number) ? plan.format(number, PhoneNumberFormat.E164) : null;
		}
		catch (com.google.i18n.phonenumbers.NumberParseException ex) {
			return null;
		}
	}

}
