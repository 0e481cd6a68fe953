package org.impactdata.console.adherent;

import java.util.function.LongConsumer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.impactdata.console.layout.ActionButton;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.personaldata.ErasureService;

/** Asks before a person is erased, as it can not be undone. */
final class ErasureDialog extends Dialog {

	private final transient ErasureService erasures;

	private final transient AdherentDetails adherent;

	private final transient LongConsumer done;

	private final TextField reason = new TextField(getTranslation("adherent.erase.reason"));

	private final Div refusal = new Div();

	/**
	 * A dialogue.
	 * @param done given the id of who was erased
	 */
	ErasureDialog(ErasureService erasures, AdherentDetails adherent, LongConsumer done) {
		this.erasures = erasures;
		this.adherent = adherent;
		this.done = done;
		setHeaderTitle(getTranslation("adherent.erase.title", adherent.displayName()));
		setWidth("520px");
		this.reason.setRequiredIndicatorVisible(true);
		this.reason.setManualValidation(true);
		this.reason.setWidthFull();
		this.reason.setHelperText(getTranslation("adherent.erase.reason.help"));
		Div body = new Div(this.refusal, new Paragraph(getTranslation("adherent.erase.text")),
				new Notice(State.WARNING, getTranslation("adherent.erase.files")), this.reason);
		body.addClassName("stack");
		add(body);
		Button erase = new ActionButton(getTranslation("adherent.erase.confirm"), this::erase);
		erase.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
		getFooter().add(new Button(getTranslation("action.cancel"), (click) -> close()), erase);
	}

	private void erase() {
		try {
			this.erasures.erase(this.adherent.id(), this.adherent.version(), this.reason.getValue());
			close();
			Toast.show(State.SUCCESS, UI.getCurrent().getTranslation("adherent.erase.done"));
			this.done.accept(this.adherent.id());
		}
		catch (InvalidValueException ex) {
			this.reason.setErrorMessage(ex.sentence(getLocale()));
			this.reason.setInvalid(true);
		}
		catch (DomainException ex) {
			this.refusal.removeAll();
			this.refusal.add(new Notice(State.DANGER, ex.sentence(getLocale())));
		}
	}

}
