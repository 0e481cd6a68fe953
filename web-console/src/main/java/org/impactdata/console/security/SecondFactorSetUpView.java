package org.impactdata.console.security;

import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.signin.NewSecondFactor;
import org.impactdata.domain.signin.PendingSignIn;
import org.impactdata.domain.signin.SecondStepService;

/** Where whose role asks for a second factor sets one up, before anything else. */
@Route(value = "connexion/double-authentification", autoLayout = false)
@AnonymousAllowed
class SecondFactorSetUpView extends Entrance implements BeforeEnterObserver, HasDynamicTitle {

	private final transient SecondStepService second;

	SecondFactorSetUpView(SecondStepService second) {
		this.second = second;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		PendingSignIn pending = SignInWay.current().orElse(null);
		if (pending == null || pending.step() != PendingSignIn.Step.SET_UP) {
			event.forwardTo(SignInView.class);
			return;
		}
		Paragraph why = new Paragraph(getTranslation("second-factor.needed"));
		content().add(new H1(getTranslation("second-factor.title")), why, new SecondFactorForm(
				this.second.prepare(pending), (factor, code) -> keep(pending, factor, code), this::show));
	}

	private List<String> keep(PendingSignIn pending, NewSecondFactor factor, String code) {
		try {
			SecondStepService.SetUp done = this.second.setUp(pending, factor, code);
			SignInWay.advance(done.pending());
			return done.recoveryCodes();
		}
		catch (InvalidValueException ex) {
			throw ex;
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(getLocale()));
			UI.getCurrent().navigate(SignInView.class);
			return List.of();
		}
	}

	private void show(List<String> codes) {
		if (!codes.isEmpty()) {
			content().removeAll();
			Button go = new Button(getTranslation("second-factor.continue"),
					(click) -> UI.getCurrent().getPage().setLocation(SignInWay.COMPLETE.substring(1)));
			go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			content().add(new H1(getTranslation("recovery-codes.title")), new RecoveryCodeList(codes), go);
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("second-factor.title"));
	}

}
