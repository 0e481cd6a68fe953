package org.impactdata.batch.tabular;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of this package, French unless English is asked for. */
final class TabularMessages {

	private static final String BUNDLE = "messages.tabular";

	private TabularMessages() {
	}

	static String text(String key, Locale locale, List<Object> arguments) {
		Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
		ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, spoken,
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
		Object[] words = arguments.stream()
			.map((argument) -> (argument instanceof DateOrder order) ? bundle.getString("order." + order) : argument)
			.toArray();
		return new MessageFormat(bundle.getString(key), spoken).format(words);
	}

}
