package org.impactdata.console.security;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.console.mail.AccessMail;
import org.impactdata.domain.agent.ForgottenPasswordService;

/**
 * Where an agent who forgot the password asks for a link. Whoever has an account there is
 * told the same, as quickly, as whoever has none.
 */
@Route(value = ForgottenPasswordView.PATH, autoLayout = false)
@AnonymousAllowed
class ForgottenPasswordView extends Entrance implements HasDynamicTitle {

	static final String PATH = "mot-de-passe-oublie";

	private final transient ForgottenPasswordService passwords;

	private final transient AccessMail mail;

	private final EmailField email = new EmailField();

	ForgottenPasswordView(ForgottenPasswordService passwords, AccessMail mail) {
		this.passwords = passwords;
		this.mail = mail;
		content().add(new H1(getTranslation("forgotten.title")));
		if (mail.configured()) {
			form();
		}
		else {
			content().add(new Paragraph(getTranslation("forgotten.no-mail")));
		}
		content().add(back());
	}

	private static RouterLink back() {
		return new RouterLink(UI.getCurrent().getTranslation("forgotten.back"), SignInView.class);
	}

	private void form() {
		Paragraph explanation = new Paragraph(getTranslation("forgotten.explanation"));
		explanation.addClassName("muted");
		this.email.setLabel(getTranslation("sign-in.email"));
		this.email.setAutofocus(true);
		this.email.setMaxLength(254);
		this.email.getElement().setAttribute("autocomplete", "username");
		Button ask = new Button(getTranslation("forgotten.submit"), (click) -> ask());
		ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		ask.addClickShortcut(Key.ENTER);
		content().add(explanation, this.email, ask);
	}

	private void ask() {
		String address = this.email.getValue();
		// Apart from the answer, which would otherwise come later where there is an
		// account.
		Thread.startVirtualThread(() -> this.passwords.ask(address)
			.ifPresent((link) -> this.mail.send(link, AccessMail.Occasion.FORGOTTEN)));
		content().removeAll();
		content().add(new H1(getTranslation("forgotten.title")),
				new Notice(State.INFO, getTranslation("forgotten.sent")), back());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("forgotten.title"));
	}

}
