package org.impactdata.console.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.agent.OwnPasswordService;

/** Where an agent who is signed in chooses another password. */
final class PasswordForm extends Div {

	private final transient OwnPasswordService passwords;

	private final PasswordField present = field("security.password.present", "current-password");

	private final PasswordField chosen = field("first-access.password", "new-password");

	PasswordForm(OwnPasswordService passwords, int shortest) {
		this.passwords = passwords;
		addClassName("password-form");
		this.chosen.setHelperText(getTranslation("first-access.password.help", shortest));
		add(this.present, this.chosen, new Button(getTranslation("security.password.submit"), (click) -> save()));
	}

	private PasswordField field(String label, String autocomplete) {
		PasswordField field = new PasswordField(getTranslation(label));
		field.getElement().setAttribute("autocomplete", autocomplete);
		PasswordReveal.translate(field);
		return field;
	}

	private void save() {
		this.present.setInvalid(false);
		this.chosen.setInvalid(false);
		if (this.present.isEmpty()) {
			refuse(this.present, getTranslation("sign-in.password.missing"));
			return;
		}
		try {
			this.passwords.change(this.present.getValue(), this.chosen.getValue());
			this.present.clear();
			this.chosen.clear();
			Toast.show(State.SUCCESS, getTranslation("security.password.changed"));
		}
		catch (InvalidValueException ex) {
			refuse(ex.problem().code().equals("password.not-present") ? this.present : this.chosen,
					ex.sentence(getLocale()));
		}
		catch (DomainException ex) {
			refuse(this.present, ex.sentence(getLocale()));
		}
	}

	private static void refuse(PasswordField field, String sentence) {
		field.setErrorMessage(sentence);
		field.setInvalid(true);
		field.focus();
	}

}
