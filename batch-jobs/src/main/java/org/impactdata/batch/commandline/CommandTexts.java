package org.impactdata.batch.commandline;

import java.util.Locale;
import java.util.ResourceBundle;

import org.impactdata.domain.TextBundle;
import org.impactdata.domain.database.TerminalLanguage;

/** Everything the command line says, in the language of the terminal. */
final class CommandTexts {

	private static final TextBundle BUNDLE = new TextBundle("org.impactdata.batch.commandline.commands");

	private CommandTexts() {
	}

	static ResourceBundle bundle() {
		return BUNDLE.in(locale());
	}

	static Locale locale() {
		return TerminalLanguage.locale();
	}

	static String text(String key, Object... arguments) {
		return BUNDLE.text(locale(), "text." + key, arguments);
	}

}
