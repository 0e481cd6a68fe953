package org.impactdata.console.adherent;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnLayoutTests {

	@Test
	void isReadAsItWasKept() {
		ColumnLayout chosen = ColumnLayout.USUAL.with("JOINED", true)
			.move("JOINED", -3)
			.with("PHONE", false)
			.with("custom_12", true)
			.withWidth("CITY", 321);
		assertThat(ColumnLayout.of(chosen.keep())).isEqualTo(chosen);
		assertThat(chosen.keep()).contains("CITY:321", "custom_12").doesNotContain("PHONE");
	}

	@Test
	void theNameIsAlwaysShown() {
		assertThat(ColumnLayout.USUAL.with("NAME", false).columns()).contains("NAME");
		assertThat(ColumnLayout.of("CITY").columns()).containsExactly("NAME", "CITY");
	}

	@Test
	void whatIsNotUnderstoodIsLeftOut() {
		assertThat(ColumnLayout.of("NAME:x,FORMER,custom_x,CITY:99999,CITY:5,PHONE:5"))
			.isEqualTo(new ColumnLayout(List.of("NAME", "CITY", "PHONE"), java.util.Map.of("PHONE", 60)));
		assertThat(ColumnLayout.of(null)).isEqualTo(ColumnLayout.USUAL);
	}

	@Test
	void nothingMovesBeyondTheEnds() {
		assertThat(ColumnLayout.USUAL.move("NAME", -1)).isEqualTo(ColumnLayout.USUAL);
		assertThat(ColumnLayout.USUAL.move("JOINED", 1)).isEqualTo(ColumnLayout.USUAL);
	}

}
