package org.impactdata.console.security;

import com.vaadin.flow.component.Component;

/**
 * The words of the eye in a password field, which the library's Java side can't set.
 */
final class PasswordReveal {

	private PasswordReveal() {
	}

	/**
	 * Translates them.
	 * @param component a password field, or a component with one in it
	 */
	static void translate(Component component) {
		component.addAttachListener((event) -> component.getElement()
			.executeJs("window.impact.nameReveal(this, $0)", component.getTranslation("action.show-password")));
	}

}
