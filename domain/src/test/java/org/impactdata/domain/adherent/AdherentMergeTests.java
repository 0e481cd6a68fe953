package org.impactdata.domain.adherent;

import java.util.List;

import org.impactdata.domain.adherent.AdherentMerge.Difference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdherentMergeTests {

	private static final AdherentDraft BASE = AdherentDraft.person("Dupont", "Awa")
		.with(AdherentField.CITY, "Lyon")
		.with("Taille", "M");

	@Test
	void whatOnlyOneChangedNeedsNoChoice() {
		AdherentDraft theirs = BASE.with(AdherentField.CITY, "Paris");
		AdherentDraft mine = BASE.with(AdherentField.PROFESSION, "Sage-femme").with("Taille", null);
		AdherentMerge merge = AdherentMerge.of(BASE, theirs, mine);

		assertThat(merge.needsChoice()).isFalse();
		AdherentDraft merged = merge.resolve(merge.differences().stream().filter(Difference::changedByMe).toList());
		assertThat(merged).isEqualTo(theirs.with(AdherentField.PROFESSION, "Sage-femme").with("Taille", null));
	}

	@Test
	void whatBothChangedIsChosenFieldByField() {
		AdherentDraft theirs = BASE.with(AdherentField.CITY, "Paris").with("Taille", "L");
		AdherentDraft mine = BASE.with(AdherentField.CITY, "Nantes").with("Taille", "S");
		AdherentMerge merge = AdherentMerge.of(BASE, theirs, mine);

		assertThat(merge.differences()).containsExactly(
				new Difference(AdherentField.CITY, null, "Lyon", "Paris", "Nantes"),
				new Difference(AdherentField.CUSTOM_FIELDS, "Taille", "M", "L", "S"));
		assertThat(merge.needsChoice()).isTrue();
		assertThat(merge.resolve(List.of())).isEqualTo(theirs);
		assertThat(merge.resolve(merge.differences())).isEqualTo(mine);
		assertThat(merge.resolve(merge.differences().subList(1, 2)))
			.isEqualTo(BASE.with(AdherentField.CITY, "Paris").with("Taille", "S"));
	}

	@Test
	void bothMadeTheSameChangeIsNoDifference() {
		AdherentDraft same = BASE.with(AdherentField.CITY, "Paris");
		assertThat(AdherentMerge.of(BASE, same, same).differences()).isEmpty();
	}

}
