package org.impactdata.console.agent;

import java.util.Locale;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.agent.AgentProfile;

/**
 * Changes who an agent is.
 */
final class AgentDialog extends Dialog {

	private final AgentFields fields = new AgentFields();

	private final Div refusal = new Div();

	AgentDialog(AgentProfile agent, Save save) {
		setHeaderTitle(getTranslation("agent.change.title", agent.displayName()));
		addClassName("narrow-dialog");
		this.fields.show(agent);
		add(this.refusal, this.fields);
		Button confirm = new Button(getTranslation("action.save"), (click) -> save(save));
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		confirm.addClickShortcut(Key.ENTER);
		getFooter().add(new Button(getTranslation("action.cancel"), (click) -> close()), confirm);
	}

	private void save(Save save) {
		try {
			save.accept(this.fields.name(), this.fields.email(), this.fields.language());
			close();
		}
		catch (DomainException ex) {
			this.refusal.removeAll();
			this.refusal.add(new Notice(State.DANGER, ex.sentence(getLocale())));
		}
	}

	/**
	 * Keeps what was typed.
	 */
	interface Save {

		void accept(String name, String email, Locale language);

	}

}
