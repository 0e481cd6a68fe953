package org.impactdata.console.security;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.console.mail.AccessMail;
import org.impactdata.console.session.EndedSession;

/**
 * Where an agent signs in.
 */
@Route(value = SignInView.PATH, autoLayout = false)
@AnonymousAllowed
class SignInView extends Entrance implements BeforeEnterObserver, HasDynamicTitle {

	static final String PATH = "connexion";

	static final String READY = "pret";

	private final LoginForm form = new LoginForm();

	private final transient CurrentAgent agent;

	SignInView(CurrentAgent agent, AccessMail mail) {
		this.agent = agent;
		this.form.setAction(PATH);
		this.form.setForgotPasswordButtonVisible(false);
		this.form.setI18n(texts());
		content().add(this.form);
		PasswordReveal.translate(this.form);
		if (mail.configured()) {
			content().add(new RouterLink(getTranslation("forgotten.link"), ForgottenPasswordView.class));
		}
	}

	private LoginI18n texts() {
		LoginI18n texts = LoginI18n.createDefault();
		LoginI18n.Form words = texts.getForm();
		words.setTitle(getTranslation("sign-in.title"));
		words.setUsername(getTranslation("sign-in.email"));
		words.setPassword(getTranslation("sign-in.password"));
		words.setSubmit(getTranslation("sign-in.submit"));
		texts.setForm(words);
		LoginI18n.ErrorMessage refused = texts.getErrorMessage();
		refused.setTitle(getTranslation("sign-in.refused"));
		refused.setMessage(getTranslation("sign-in.refused.help"));
		refused.setUsername(getTranslation("sign-in.email.missing"));
		refused.setPassword(getTranslation("sign-in.password.missing"));
		texts.setErrorMessage(refused);
		return texts;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		if (this.agent.displayName().isPresent()) {
			event.forwardTo("");
			return;
		}
		var parameters = event.getLocation().getQueryParameters();
		this.form.setError(parameters.getParameters().containsKey("error"));
		EndedSession.sentence(getLocale())
			.ifPresent((sentence) -> content().addComponentAsFirst(new Notice(State.INFO, sentence)));
		if (parameters.getParameters().containsKey(READY)) {
			content().addComponentAsFirst(new Notice(State.SUCCESS, getTranslation("sign-in.ready")));
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("sign-in.submit"));
	}

}
