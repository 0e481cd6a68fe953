package org.impactdata.console.agent;

import java.util.Locale;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.impactdata.console.layout.ConsoleLanguages;
import org.impactdata.domain.agent.AgentProfile;

/**
 * Who an agent is.
 */
final class AgentFields extends Div {

	private final TextField name = new TextField(getTranslation("agent.name"));

	private final EmailField email = new EmailField(getTranslation("agent.email"));

	private final Select<Locale> language = new Select<>();

	AgentFields() {
		addClassName("stack");
		this.name.setRequiredIndicatorVisible(true);
		this.name.setMaxLength(120);
		this.email.setRequiredIndicatorVisible(true);
		this.email.setMaxLength(254);
		this.email.setHelperText(getTranslation("agent.email.help"));
		this.language.setLabel(getTranslation("agent.language"));
		this.language.setItems(ConsoleLanguages.ALL);
		this.language.setItemLabelGenerator(ConsoleLanguages::nameOf);
		this.language.setValue(ConsoleLanguages.closest(getLocale()));
		this.language.setHelperText(getTranslation("agent.language.help"));
		add(this.name, this.email, this.language);
	}

	void show(AgentProfile agent) {
		this.name.setValue(agent.displayName());
		this.email.setValue(agent.email());
		this.language.setValue(ConsoleLanguages.closest(agent.language()));
	}

	String name() {
		return this.name.getValue();
	}

	String email() {
		return this.email.getValue();
	}

	Locale language() {
		return this.language.getValue();
	}

	void clear() {
		this.name.clear();
		this.email.clear();
		this.name.focus();
	}

}
