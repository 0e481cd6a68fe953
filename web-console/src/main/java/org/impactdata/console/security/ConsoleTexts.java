package org.impactdata.console.security;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import com.vaadin.flow.i18n.I18NProvider;
import org.impactdata.console.layout.ConsoleLanguages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The words of the screens, from the bundles {@code console_fr} and {@code console_en}.
 */
@Component
class ConsoleTexts implements I18NProvider {

	private static final Logger log = LoggerFactory.getLogger(ConsoleTexts.class);

	private static final String BUNDLE = "console";

	@Override
	public List<Locale> getProvidedLocales() {
		return ConsoleLanguages.ALL;
	}

	@Override
	public String getTranslation(String key, Locale locale, Object... parameters) {
		Locale language = ConsoleLanguages.closest(locale);
		try {
			String pattern = bundle(language).getString(key);
			return (parameters.length == 0) ? pattern : new MessageFormat(pattern, language).format(parameters);
		}
		catch (MissingResourceException ex) {
			log.warn("No text for {} in {}", key, language);
			return key;
		}
	}

	private static ResourceBundle bundle(Locale language) {
		return ResourceBundle.getBundle(BUNDLE, language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

}
