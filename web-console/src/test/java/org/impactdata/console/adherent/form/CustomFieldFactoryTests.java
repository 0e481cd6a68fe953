package org.impactdata.console.adherent.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.impactdata.domain.customfield.AppliesTo;
import org.impactdata.domain.customfield.Choice;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CustomFieldFactoryTests {

	private static final CustomField COLOURS = new CustomField(1, 0, "Couleurs", "Couleurs", null, null, null, null, 1,
			CustomFieldType.MULTI_CHOICE, AppliesTo.BOTH, false, null, false, false, false, Set.of(), false,
			List.of(new Choice("rouge", "Rouge", null, false), new Choice("bleu", "Bleu", null, false)));

	private final CustomFieldFactory factory = new CustomFieldFactory(Locale.FRENCH);

	@Test
	void choicesKeptInTheOrderOfFormerTimesAreChoicesStill() {
		FormField field = this.factory.create(COLOURS, "bleu;rouge");
		assertThat(field.component()).isInstanceOf(MultiSelectComboBox.class);
		assertThat(field.value()).isEqualTo("rouge;bleu");
	}

	@Test
	void whatIsNoneOfTheChoicesIsShownAsItIsKept() {
		FormField field = this.factory.create(COLOURS, "vert");
		assertThat(field.component()).isInstanceOf(TextField.class);
		assertThat(field.value()).isEqualTo("vert");
	}

}
