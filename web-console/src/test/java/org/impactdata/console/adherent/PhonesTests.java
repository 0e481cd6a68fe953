package org.impactdata.console.adherent;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhonesTests {

	private static final String FRENCH = "+33639987777";

	private static final String BELGIAN = "+32470123456";

	@Test
	void numbersOfTheOwnRegionHaveNoPrefix() {
		assertThat(new Phones("FR").display(FRENCH)).isEqualTo("06 39 98 77 77");
		assertThat(new Phones("BE").display(BELGIAN)).isEqualTo("0470 12 34 56");
	}

	@Test
	void numbersOfOtherRegionsKeepTheirPrefix() {
		assertThat(new Phones("BE").display(FRENCH)).isEqualTo("+33 6 39 98 77 77");
		assertThat(new Phones("FR").display(BELGIAN)).isEqualTo("+32 470 12 34 56");
	}

	@Test
	void whatIsNoNumberStaysAsItIs() {
		assertThat(new Phones("FR").display("poste 12")).isEqualTo("poste 12");
		assertThat(new Phones("FR").display(null)).isEmpty();
	}

}
