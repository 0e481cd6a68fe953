package org.impactdata.console.security;

import java.time.Duration;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.impactdata.domain.signin.PendingSignIn;
import org.impactdata.domain.signin.SecondStepService;
import org.impactdata.domain.signin.SignInOutcome;
import org.impactdata.domain.signin.SignInProperties;

/** Asks for a code of the second factor, after the password. */
@Route(value = "connexion/code", autoLayout = false)
@AnonymousAllowed
class SecondStepView extends Entrance implements BeforeEnterObserver, HasDynamicTitle {

	private static final int SECONDS = 60;

	private final transient SecondStepService second;

	private final CodeField code = new CodeField("second-factor.code");

	private final Checkbox remember = new Checkbox();

	SecondStepView(SecondStepService second, SignInProperties settings) {
		this.second = second;
		this.code.setHelperText(getTranslation("second-step.help"));
		this.code.setAutofocus(true);
		this.remember.setLabel(getTranslation("second-step.remember", settings.remembered().toDays()));
		Button submit = new Button(getTranslation("second-step.submit"), (click) -> prove());
		submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		submit.addClickShortcut(Key.ENTER);
		Paragraph explanation = new Paragraph(getTranslation("second-step.explanation"));
		explanation.addClassName("muted");
		content().add(new H1(getTranslation("second-step.title")), explanation, this.code, this.remember, submit,
				new RouterLink(getTranslation("second-step.other"), SignInView.class));
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		if (SignInWay.current().map(PendingSignIn::step).orElse(null) != PendingSignIn.Step.CODE) {
			event.forwardTo(SignInView.class);
		}
	}

	private void prove() {
		PendingSignIn pending = SignInWay.current().orElse(null);
		if (pending == null || pending.step() != PendingSignIn.Step.CODE) {
			UI.getCurrent().navigate(SignInView.class);
			return;
		}
		switch (this.second.prove(pending, this.code.getValue(), this.remember.getValue())) {
			case SignInOutcome.Proven proven -> {
				SignInWay.advance(proven.pending());
				UI.getCurrent().getPage().setLocation(SignInWay.COMPLETE.substring(1));
			}
			case SignInOutcome.Locked locked ->
				this.code.refuse(getTranslation("sign-in.locked.minutes", minutes(locked.pause())));
			case SignInOutcome.Refused refused -> this.code.refuse(getTranslation("second-step.refused"));
		}
	}

	private static long minutes(Duration pause) {
		return Math.max(1, (pause.toSeconds() + SECONDS - 1) / SECONDS);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("second-step.title"));
	}

}
