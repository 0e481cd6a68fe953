package org.impactdata.console.security;

import java.util.Optional;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.impactdata.console.layout.ActionButton;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.mail.LinkAddresses;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.agent.AgentDetails;
import org.impactdata.domain.agent.AgentService;

/**
 * Where a one-time link leads: the agent chooses a password.
 */
@Route(value = FirstAccessView.PATH + "/:" + FirstAccessView.TOKEN, autoLayout = false)
@AnonymousAllowed
class FirstAccessView extends Entrance implements BeforeEnterObserver, HasDynamicTitle {

	static final String PATH = LinkAddresses.PATH;

	static final String TOKEN = "token";

	private final transient AgentService agents;

	private final int shortest;

	private final PasswordField password = new PasswordField();

	private final PasswordField repeated = new PasswordField();

	private String token = "";

	FirstAccessView(AgentService agents, ImpactProperties properties) {
		this.agents = agents;
		this.shortest = properties.agent().minimumPasswordLength();
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.token = event.getRouteParameters().get(TOKEN).orElse("");
		Optional<AgentDetails> agent = this.agents.findByLink(this.token);
		content().removeAll();
		agent.ifPresentOrElse(this::show, this::showExpired);
	}

	private void show(AgentDetails agent) {
		this.password.setLabel(getTranslation("first-access.password"));
		this.password.setHelperText(getTranslation("first-access.password.help", this.shortest));
		this.password.setAutofocus(true);
		this.repeated.setLabel(getTranslation("first-access.repeat"));
		for (PasswordField field : new PasswordField[] { this.password, this.repeated }) {
			field.getElement().setAttribute("autocomplete", "new-password");
			PasswordReveal.translate(field);
		}
		Button save = new ActionButton(getTranslation("first-access.submit"), this::save);
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickShortcut(Key.ENTER);
		Paragraph who = new Paragraph(getTranslation("first-access.for", agent.email()));
		who.addClassName("muted");
		content().add(new H1(getTranslation("first-access.title")), who, this.password, this.repeated, save);
	}

	private void showExpired() {
		content().add(new ErrorState(Glyph.LOCK, getTranslation("first-access.expired"),
				getTranslation("first-access.expired.help"), null,
				new Button(getTranslation("sign-in.submit"), (click) -> UI.getCurrent().navigate(SignInView.class))));
	}

	private void save() {
		this.password.setInvalid(false);
		this.repeated.setInvalid(false);
		if (!this.password.getValue().equals(this.repeated.getValue())) {
			refuse(this.repeated, getTranslation("first-access.different"));
			return;
		}
		try {
			this.agents.acceptLink(this.token, this.password.getValue());
			UI.getCurrent().navigate(SignInView.class, QueryParameters.of(SignInView.READY, ""));
		}
		catch (InvalidValueException ex) {
			refuse(this.password, ex.sentence(getLocale()));
		}
		catch (DomainException ex) {
			content().removeAll();
			showExpired();
		}
	}

	private static void refuse(PasswordField field, String sentence) {
		field.setErrorMessage(sentence);
		field.setInvalid(true);
		field.focus();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("first-access.title"));
	}

}
