package org.impactdata.console.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.signin.SecondFactorService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Tells the agent in words when something failed after a screen was opened.
 */
@Component
class ScreenFailures implements VaadinServiceInitListener {

	private final transient SecondFactorService factors;

	ScreenFailures(SecondFactorService factors) {
		this.factors = factors;
	}

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.getSource().addSessionInitListener((init) -> init.getSession().setErrorHandler(this::show));
	}

	private void show(ErrorEvent event) {
		if (event.getThrowable() instanceof AccessDeniedException) {
			tell(this.factors.isMissing() ? "second-factor.needed" : "refused.explanation");
			showAnew();
		}
		else {
			tell("error.toast", FailureLog.write(event.getThrowable()));
		}
	}

	/** What may not be done any more is then no longer offered. */
	private static void showAnew() {
		UI ui = UI.getCurrent();
		if (ui != null) {
			ui.access(() -> ui.refreshCurrentRoute(true));
		}
	}

	private static void tell(String key, Object... parameters) {
		UI ui = UI.getCurrent();
		if (ui != null) {
			ui.access(() -> Toast.show(State.DANGER, ui.getTranslation(key, parameters)));
		}
	}

}
