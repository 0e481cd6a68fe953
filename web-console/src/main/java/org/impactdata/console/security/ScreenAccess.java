package org.impactdata.console.security;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Needs;
import org.impactdata.domain.audit.Refusals;
import org.impactdata.domain.signin.SecondFactorService;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Refuses screens to agents whose role does not allow them, and leads those whose role
 * asks for a second factor to where they set it up; the services behind refuse on their
 * own.
 */
@Component
class ScreenAccess implements VaadinServiceInitListener {

	private final transient CurrentAgent agent;

	private final transient SecondFactorService factors;

	private final transient Refusals refusals;

	ScreenAccess(CurrentAgent agent, SecondFactorService factors, Refusals refusals) {
		this.agent = agent;
		this.factors = factors;
		this.refusals = refusals;
	}

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.getSource().addUIInitListener((init) -> init.getUI().addBeforeEnterListener(this::check));
	}

	private void check(BeforeEnterEvent event) {
		if (this.agent.displayName().isEmpty()) {
			return;
		}
		Needs needs = event.getNavigationTarget().getAnnotation(Needs.class);
		if (event.getNavigationTarget() != SecurityView.class && this.factors.isMissing()) {
			event.forwardTo(SecurityView.class);
		}
		else if (needs != null && !this.agent.may(needs.value())) {
			this.refusals.note(event.getNavigationTarget().getSimpleName(), needs.value());
			event.rerouteToError(new AccessDeniedException(needs.value().name()), "");
		}
	}

}
