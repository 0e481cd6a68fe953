package org.impactdata.console.adherent.form;

import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.TownService;
import org.jspecify.annotations.Nullable;

/** A town: any, and those of the postal code at hand offered by the browser. */
final class TownField extends TextField {

	private final transient TownService towns;

	TownField(TownService towns) {
		super(AdherentField.CITY.label(UI.getCurrent().getLocale()));
		this.towns = towns;
		setManualValidation(true);
		setValueChangeMode(ValueChangeMode.LAZY);
		getElement().setAttribute("autocomplete", "off");
	}

	/**
	 * Offers the towns of a postal code; fills the only one in where there is none yet.
	 */
	void suggestFor(@Nullable String postalCode) {
		List<String> known = (postalCode != null) ? this.towns.ofPostalCode(postalCode) : List.of();
		getElement().executeJs("window.impact.suggest(this, $0)", known);
		if (known.size() == 1 && isEmpty()) {
			setValue(known.getFirst());
		}
		setHelperText((known.size() > 1) ? getTranslation("adherent.form.towns", String.join(", ", known)) : "");
	}

}
