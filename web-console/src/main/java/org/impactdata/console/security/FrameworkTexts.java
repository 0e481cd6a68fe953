package org.impactdata.console.security;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * What is said when the browser and the console lose each other: an ended session, a lost
 * connection.
 */
@Component
class FrameworkTexts implements VaadinServiceInitListener {

	private final transient ConsoleTexts texts;

	FrameworkTexts(ConsoleTexts texts) {
		this.texts = texts;
	}

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.getSource().setSystemMessagesProvider((info) -> messages(info.getLocale()));
		event.getSource().addUIInitListener((init) -> tellOfConnection(init.getUI()));
	}

	private SystemMessages messages(Locale locale) {
		CustomizedSystemMessages messages = new CustomizedSystemMessages();
		messages.setSessionExpiredCaption(text(locale, "session.expired"));
		messages.setSessionExpiredMessage(text(locale, "session.expired.help"));
		messages.setInternalErrorCaption(text(locale, "session.failed"));
		messages.setInternalErrorMessage(text(locale, "session.failed.help"));
		messages.setCookiesDisabledCaption(text(locale, "session.cookies"));
		messages.setCookiesDisabledMessage(text(locale, "session.cookies.help"));
		return messages;
	}

	/** Not at once: the agent's language is set by another listener. */
	private void tellOfConnection(UI ui) {
		ui.beforeClientResponse(ui, (context) -> {
			ui.getReconnectDialogConfiguration().setDialogText(text(ui.getLocale(), "connection.lost"));
			ui.getReconnectDialogConfiguration().setDialogTextGaveUp(text(ui.getLocale(), "connection.gone"));
		});
	}

	private String text(Locale locale, String key) {
		return this.texts.getTranslation(key, locale);
	}

}
