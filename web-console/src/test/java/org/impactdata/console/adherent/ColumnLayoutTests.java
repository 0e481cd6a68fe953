package org.impactdata.console.adherent;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnLayoutTests {

	@Test
	void isReadAsItWasKept() {
		ColumnLayout chosen = ColumnLayout.USUAL.with(AdherentColumn.JOINED, true)
			.move(AdherentColumn.JOINED, -3)
			.with(AdherentColumn.PHONE, false)
			.withWidth(AdherentColumn.CITY, 321);
		assertThat(ColumnLayout.of(chosen.keep())).isEqualTo(chosen);
		assertThat(chosen.keep()).contains("CITY:321").doesNotContain("PHONE");
	}

	@Test
	void theNameIsAlwaysShown() {
		assertThat(ColumnLayout.USUAL.with(AdherentColumn.NAME, false).columns()).contains(AdherentColumn.NAME);
		assertThat(ColumnLayout.of("CITY").columns()).containsExactly(AdherentColumn.NAME, AdherentColumn.CITY);
	}

	@Test
	void whatIsNotUnderstoodIsLeftOut() {
		assertThat(ColumnLayout.of("NAME:x,FORMER,CITY:99999,CITY:5,PHONE:5"))
			.isEqualTo(new ColumnLayout(List.of(AdherentColumn.NAME, AdherentColumn.CITY, AdherentColumn.PHONE),
					java.util.Map.of(AdherentColumn.PHONE, 60)));
		assertThat(ColumnLayout.of(null)).isEqualTo(ColumnLayout.USUAL);
	}

	@Test
	void nothingMovesBeyondTheEnds() {
		assertThat(ColumnLayout.USUAL.move(AdherentColumn.NAME, -1)).isEqualTo(ColumnLayout.USUAL);
		assertThat(ColumnLayout.USUAL.move(AdherentColumn.JOINED, 1)).isEqualTo(ColumnLayout.USUAL);
	}

}
