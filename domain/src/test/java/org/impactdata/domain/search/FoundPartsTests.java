package org.impactdata.domain.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoundPartsTests {

	/** What was found stands between brackets. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Marie Dupont | dup mar | [Mar]ie [Dup]ont
			Marie Dupont | ont | Marie Dupont
			Élodie Œuvrard | elo oeuv | [Élo]die [Œuv]rard
			Thierry Tchoumi | tieri | [Thierry] Tchoumi
			Marie Dupont | dupomt | Marie [Dupont]
			Astrid de La Tour | delatour | Astrid [de La Tour]
			Astrid de La Tour | la tour | Astrid de [La] [Tour]
			06 39 98 77 77 | 3998 | 06 [39 98] 77 77
			06 39 98 77 77 | +33 6 39 98 | 0[6 39 98] 77 77
			A-000012 | a-0000 | [A]-[0000]12
			A-000012 | 12 | A-000012
			marie.d@example.org | marie.d | [marie].[d]@example.org
			N'Diaye | ndia | [N'Dia]ye
			Светлана Иванова | иван | Светлана [Иван]ова
			🎉 Zoé 🎉 | zoe | 🎉 [Zoé] 🎉
			<b>Marie</b> | marie | <b>[Marie]</b>
			Marie | marie marie | [Marie]
			Marie | | Marie
			Marie | *** | Marie
			""")
	void whatWasTypedIsMarked(String text, @org.jspecify.annotations.Nullable String query, String marked) {
		List<String> parts = FoundParts.of(text, (query != null) ? query : "");
		StringBuilder shown = new StringBuilder();
		for (int i = 0; i < parts.size(); i++) {
			shown.append((i % 2 == 0) ? parts.get(i) : "[" + parts.get(i) + "]");
		}
		assertThat(shown).hasToString(marked);
		assertThat(String.join("", parts)).isEqualTo(text);
	}

	@Test
	void lettersOfTwoSignsStayTogether() {
		assertThat(FoundParts.of("Zoe\u0301", "zoe")).containsExactly("", "Zoe\u0301");
		assertThat(FoundParts.of("Zoe\u0301lie", "zoe")).containsExactly("", "Zoe\u0301", "lie");
	}

}
