package org.impactdata.console.role;

import java.util.function.Consumer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.impactdata.domain.DomainException;

/**
 * Asks what a new role is to be called.
 */
final class RoleNameDialog extends Dialog {

	private final TextField name = new TextField(getTranslation("role.name"));

	private final transient Consumer<String> save;

	RoleNameDialog(String title, String suggestion, Consumer<String> save) {
		this.save = save;
		setHeaderTitle(title);
		this.name.setValue(suggestion);
		this.name.setMaxLength(120);
		this.name.setRequiredIndicatorVisible(true);
		this.name.setAutofocus(true);
		this.name.setAutoselect(true);
		this.name.setWidthFull();
		add(this.name);
		Button create = new Button(title, (click) -> save());
		create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		create.addClickShortcut(Key.ENTER);
		getFooter().add(new Button(getTranslation("action.cancel"), (click) -> close()), create);
	}

	private void save() {
		try {
			this.save.accept(this.name.getValue());
			close();
		}
		catch (DomainException ex) {
			this.name.setErrorMessage(ex.sentence(getLocale()));
			this.name.setInvalid(true);
			this.name.focus();
		}
	}

}
