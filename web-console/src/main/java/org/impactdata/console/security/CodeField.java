package org.impactdata.console.security;

import com.vaadin.flow.component.textfield.TextField;

/** Where a code of one time is typed; browsers and phones offer it. */
final class CodeField extends TextField {

	private static final int LONGEST = 40;

	CodeField(String labelKey) {
		setLabel(getTranslation(labelKey));
		setMaxLength(LONGEST);
		addClassName("code-field");
		getElement().setAttribute("autocomplete", "one-time-code");
		getElement().setAttribute("autocapitalize", "off");
		getElement().setAttribute("spellcheck", "false");
	}

	void refuse(String sentence) {
		setErrorMessage(sentence);
		setInvalid(true);
		clear();
		focus();
	}

}
