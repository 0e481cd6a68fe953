package org.impactdata.console.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.console.mail.AccessMail;
import org.impactdata.console.session.EndedSession;
import org.impactdata.domain.signin.SignInProperties;

/**
 * Where an agent signs in.
 */
@Route(value = SignInView.PATH, autoLayout = false)
@AnonymousAllowed
class SignInView extends Entrance implements BeforeEnterObserver, HasDynamicTitle {

	static final String PATH = "connexion";

	static final String READY = "pret";

	static final String ERROR = "error";

	static final String WAIT = "attente";

	static final String UNKNOWN = "inconnu";

	static final String PROVIDER_FAILED = "echec";

	private static final int SECONDS = 60;

	private static final int LONGEST_WAIT = 60 * 60 * 24;

	private final LoginForm form = new LoginForm();

	private final transient CurrentAgent agent;

	SignInView(CurrentAgent agent, AccessMail mail, SignInProperties settings) {
		this.agent = agent;
		this.form.setAction(PATH);
		this.form.setForgotPasswordButtonVisible(false);
		this.form.setI18n(texts());
		content().add(this.form);
		PasswordReveal.translate(this.form);
		if (settings.oidc().isConfigured()) {
			content().add(provider(settings.oidc()));
		}
		if (mail.configured()) {
			content().add(new RouterLink(getTranslation("forgotten.link"), ForgottenPasswordView.class));
		}
	}

	private Anchor provider(SignInProperties.Oidc settings) {
		String label = settings.label();
		Anchor provider = new Anchor(ProviderWay.BEGIN,
				(label != null && !label.isBlank()) ? label : getTranslation("sign-in.provider"));
		provider.setRouterIgnore(true);
		provider.addClassName("sign-in-provider");
		return provider;
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
		QueryParameters parameters = event.getLocation().getQueryParameters();
		this.form.setError(parameters.getParameters().containsKey(ERROR));
		EndedSession.sentence(getLocale())
			.ifPresent((sentence) -> content().addComponentAsFirst(new Notice(State.INFO, sentence)));
		if (parameters.getParameters().containsKey(READY)) {
			content().addComponentAsFirst(new Notice(State.SUCCESS, getTranslation("sign-in.ready")));
		}
		if (parameters.getParameters().containsKey(UNKNOWN)) {
			content().addComponentAsFirst(new Notice(State.DANGER, getTranslation("sign-in.provider.unknown")));
		}
		if (parameters.getParameters().containsKey(PROVIDER_FAILED)) {
			content().addComponentAsFirst(new Notice(State.DANGER, getTranslation("sign-in.provider.failed")));
		}
		parameters.getSingleParameter(WAIT)
			.ifPresent((wait) -> content().addComponentAsFirst(new Notice(State.DANGER, locked(wait))));
	}

	/** How long to wait, in words; minutes are rounded up. */
	private String locked(String wait) {
		int seconds = wait.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(wait), LONGEST_WAIT) : SECONDS;
		return (seconds < SECONDS) ? getTranslation("sign-in.locked.seconds", seconds)
				: getTranslation("sign-in.locked.minutes", (seconds + SECONDS - 1) / SECONDS);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("sign-in.submit"));
	}

}
