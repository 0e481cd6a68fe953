package org.impactdata.domain.value;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.impactdata.domain.Parsed;

import static org.assertj.core.api.Assertions.assertThat;

class PartialDateTests {

	private static final LocalDate LATEST = LocalDate.of(2026, 11, 22);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			13/03/1987 | DMY | 1987-03-13
			3-4-1987 | DMY | 1987-04-03
			3-4-1987 | MDY | 1987-03-04
			03 04 1987 | DMY | 1987-04-03
			13.03.87 | DMY | 1987-03-13
			87-03-13 | YMD | 1987-03-13
			1987-03-13 | DMY | 1987-03-13
			1987/3/5 | MDY | 1987-03-05
			1987-03-13T00:00:00 | DMY | 1987-03-13
			1987-03-13 00:00:00.0 | DMY | 1987-03-13
			13/03/1987 00:00 | DMY | 1987-03-13
			3/13/1987 12:00:00 AM | MDY | 1987-03-13
			19870313 | DMY | 1987-03-13
			13031987 | DMY | 1987-03-13
			03131987 | MDY | 1987-03-13
			1987 | DMY | 1987
			03/1987 | DMY | 1987-03
			1987-03 | DMY | 1987-03
			03/87 | DMY | 1987-03
			mars 1987 | DMY | 1987-03
			13 mars 1987 | DMY | 1987-03-13
			1er août 1987 | DMY | 1987-08-01
			1 AOUT 1987 | DMY | 1987-08-01
			déc. 1987 | DMY | 1987-12
			mardi 13 février 1990 | DMY | 1990-02-13
			March 13, 1987 | MDY | 1987-03-13
			March 3rd, 1987 | DMY | 1987-03-03
			13-Mar-87 | DMY | 1987-03-13
			1987 March 13 | DMY | 1987-03-13
			00/00/1987 | DMY | 1987
			00/03/1987 | DMY | 1987-03
			1987-00-00 | DMY | 1987
			29/02/2000 | DMY | 2000-02-29
			01/01/26 | DMY | 2026-01-01
			01/01/27 | DMY | 1927-01-01
			""")
	void readsDatesAsPeopleWriteThem(String text, DateOrder order, String stored) {
		assertThat(PartialDate.parse(text, order, LATEST)).isEqualTo(Parsed.accepted(PartialDate.of(stored)));
		assertThat(PartialDate.of(stored)).hasToString(stored);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			13/13/1987 | date.impossible
			03/31/1987 | date.impossible
			31/04/1987 | date.impossible
			29/02/1900 | date.impossible
			13/00/1987 | date.impossible
			00/1600/12 | date.unreadable
			01/01/1599 | date.too-early
			0000 | date.too-early
			01/01/2027 | date.future
			2027 | date.future
			hier | date.unreadable
			13 mars | date.unreadable
			13/03 | date.impossible
			12:30 | date.unreadable
			123 | date.unreadable
			31849 | date.unreadable
			1/2/3/4 | date.unreadable
			999999999999 | date.unreadable
			environ 1950 | date.unreadable
			""")
	void refusesTheRestWithItsReason(String text, String code) {
		assertThat(PartialDate.parse(text, DateOrder.DMY, LATEST)).isInstanceOfSatisfying(Parsed.Rejected.class,
				(rejected) -> assertThat(rejected.problem().code()).isEqualTo(code));
	}

	@Test
	void isShownAsThePersonWritesIt() {
		assertThat(PartialDate.of("1987-03-13").display(Locale.FRENCH)).isEqualTo("13/03/1987");
		assertThat(PartialDate.of("1987-03").display(Locale.FRENCH)).isEqualTo("03/1987");
		assertThat(PartialDate.of("1987").display(Locale.FRENCH)).isEqualTo("1987");
		assertThat(PartialDate.of("1987-03-13").display(Locale.ENGLISH)).isEqualTo("13 Mar 1987");
	}

	@Test
	void daysMayLieAheadButMustBeComplete() {
		assertThat(PartialDate.parseDay("01/01/2030", DateOrder.DMY))
			.isEqualTo(Parsed.accepted(LocalDate.of(2030, 1, 1)));
		assertThat(PartialDate.parseDay("2030", DateOrder.DMY)).isInstanceOf(Parsed.Rejected.class);
	}

}
