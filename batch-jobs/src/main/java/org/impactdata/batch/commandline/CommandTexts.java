package org.impactdata.batch.commandline;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.impactdata.domain.database.TerminalLanguage;

/** Everything the command line says, in the language of the terminal. */
final class CommandTexts {

	private static final String BUNDLE = "org.impactdata.batch.commandline.commands";

	private CommandTexts() {
	}

	static ResourceBundle bundle() {
		return ResourceBundle.getBundle(BUNDLE, locale(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	static Locale locale() {
		return TerminalLanguage.locale();
	}

	static String text(String key, Object... arguments) {
		return new MessageFormat(bundle().getString("text." + key), locale()).format(arguments);
	}

}
