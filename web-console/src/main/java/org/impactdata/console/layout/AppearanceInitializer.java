package org.impactdata.console.layout;

import java.util.Locale;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Writes the agent's choices into the page before it is drawn, so that nothing flashes or
 * jumps.
 */
@Component
final class AppearanceInitializer implements VaadinServiceInitListener {

	private final transient CurrentAgent agent;

	AppearanceInitializer(CurrentAgent agent) {
		this.agent = agent;
	}

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.addIndexHtmlRequestListener(this::write);
		event.getSource().addUIInitListener((init) -> this.agent.language().ifPresent(init.getUI()::setLocale));
	}

	private void write(IndexHtmlResponse response) {
		Element html = response.getDocument().getElementsByTag("html").first();
		if (html == null) {
			return;
		}
		Appearance.Theme theme = this.agent.find(Appearance.THEME)
			.map(Appearance.Theme::of)
			.orElse(Appearance.Theme.SYSTEM);
		html.attr("style", "color-scheme: " + theme.css());
		this.agent.find(Appearance.DENSITY).ifPresent((density) -> html.attr("data-density", density));
		Locale language = this.agent.language()
			.orElseGet(() -> ConsoleLanguages.closest(response.getVaadinRequest().getLocale()));
		html.attr("lang", language.getLanguage());
	}

}
