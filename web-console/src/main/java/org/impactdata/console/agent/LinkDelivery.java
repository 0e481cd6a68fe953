package org.impactdata.console.agent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.console.mail.AccessMail;
import org.impactdata.console.mail.LinkAddresses;
import org.impactdata.domain.agent.Invitation;

import org.springframework.stereotype.Component;

/**
 * Brings a link to an agent: by mail, or else by whoever asked for it, who is shown it
 * this once.
 */
@Component
class LinkDelivery {

	private final AccessMail mail;

	private final LinkAddresses addresses;

	LinkDelivery(AccessMail mail, LinkAddresses addresses) {
		this.mail = mail;
		this.addresses = addresses;
	}

	/**
	 * Sends the link, or shows it.
	 * @param invitation a link that is kept already
	 */
	void deliver(Invitation invitation, AccessMail.Occasion occasion) {
		UI ui = UI.getCurrent();
		if (this.mail.send(invitation, occasion)) {
			Toast.show(State.SUCCESS, ui.getTranslation("agent.link.sent", invitation.link().email()));
			return;
		}
		Dialog dialog = new Dialog();
		dialog.addClassName("narrow-dialog");
		dialog.setCloseOnOutsideClick(false);
		dialog.setHeaderTitle(ui.getTranslation("agent.link.title", invitation.name()));
		dialog.add(new Notice(State.WARNING,
				ui.getTranslation(this.mail.configured() ? "agent.link.not-sent" : "agent.link.no-mail")));
		TextArea address = new TextArea(ui.getTranslation("agent.link"));
		address.setValue(this.addresses.of(invitation.link()));
		address.setReadOnly(true);
		address.setWidthFull();
		address.setAutoselect(true);
		address.addClassName("access-link");
		dialog.add(address, new Paragraph(
				ui.getTranslation("agent.link.once", Formats.moment(invitation.link().expiresAt(), ui.getLocale()))));
		Button copy = new Button(ui.getTranslation("agent.link.copy"));
		copy.addClickListener((click) -> copy.getElement()
			.executeJs("return window.impact.copy($0)", address.getValue())
			.then((done) -> copy.setText(ui.getTranslation("agent.link.copied"))));
		copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		dialog.getFooter().add(new Button(ui.getTranslation("action.close"), (click) -> dialog.close()), copy);
		dialog.open();
	}

}
