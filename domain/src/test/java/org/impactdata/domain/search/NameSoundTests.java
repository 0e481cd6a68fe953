package org.impactdata.domain.search;

import java.util.Arrays;
import java.util.List;

import org.impactdata.domain.FoldedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameSoundTests {

	@ParameterizedTest
	@ValueSource(strings = { "Thierry Tieri Thiery Tiery", "Philippe Filip Philipe Filippe", "Diallo Dialo",
			"Ouédraogo Wedraogo Ouedraogo", "Coulibaly Koulibali", "Rousseau Rouso Roussot", "Cissé Sissé Cisse",
			"Cheikh Sheikh Cheick", "Gauthier Gautier Gotier", "Dupont Dupond Dupon", "Martin Martain Martein",
			"Laurent Lorent Lauran", "Vincent Vinsan", "Moussa Moussah Musa", "Catherine Katerine", "Jacques Jac Jak",
			"Khadija Kadija", "Yacine Yassine Iacine", "Christine Kristine", "Geoffroy Jofroi", "Guéye Gueye",
			"Wade Ouade", "Mbaye Mbay", "Lefèvre Lefevre", "Nathalie Natali", "Schmitt Chmit",
			"Aïssatou Aissatou Essatou", "Georges Jorge", "Djibril Jibril", "Quentin Kentin Quantin" })
	void whatSoundsTheSameIsTheSame(String names) {
		List<String> sounds = Arrays.stream(names.split(" ")).map(NameSoundTests::sound).distinct().toList();
		assertThat(sounds).as(names).hasSize(1);
	}

	@Test
	void whatOnlySharesConsonantsIsNot() {
		assertThat(List
			.of("Thierry", "Torre", "Tour", "Dury", "Terre", "Diallo", "Dali", "Delay", "Diouf", "Diop", "Dieu",
					"Marie", "Mori", "Amar", "Mouri")
			.stream()
			.map(NameSoundTests::sound)).doesNotHaveDuplicates();
	}

	@Test
	void numbersAndSingleLettersHaveNone() {
		assertThat(sound("A12")).isEmpty();
		assertThat(sound("N")).isEmpty();
		assertThat(sound("")).isEmpty();
		assertThat(sound("Ли")).isEqualTo("ли");
	}

	private static String sound(String name) {
		return NameSound.of(FoldedText.of(name));
	}

}
