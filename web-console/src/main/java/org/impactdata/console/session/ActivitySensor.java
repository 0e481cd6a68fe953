package org.impactdata.console.session;

import java.util.UUID;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.impactdata.domain.session.CurrentSession;
import org.impactdata.domain.session.SessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Lets an open screen tell when a person uses it: keys, clicks, turning a wheel. All else
 * a screen asks for by itself, and would keep a session for ever.
 */
@Component
class ActivitySensor implements VaadinServiceInitListener {

	private final transient SessionRegistry registry;

	ActivitySensor(SessionRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.getSource().addUIInitListener((init) -> feel(init.getUI()));
	}

	private void feel(UI ui) {
		ui.getPage().addJsModule("context://session.js");
		ui.getElement().addEventListener("person-active", (event) -> {
			UUID session = CurrentSession.id();
			if (session != null) {
				this.registry.seen(session);
			}
		});
		ui.getElement().executeJs("window.impactSession.feel(this, $0)", (int) this.registry.seenTo().toMillis());
	}

}
