package org.impactdata.console.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * The ways on from a screen that could not be shown.
 */
final class Ways {

	private Ways() {
	}

	static Button home(Component from) {
		Button home = new Button(from.getTranslation("error.home"), (click) -> UI.getCurrent().navigate(""));
		home.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		return home;
	}

	static Button again(Component from) {
		return new Button(from.getTranslation("error.again"), (click) -> UI.getCurrent().getPage().reload());
	}

}
