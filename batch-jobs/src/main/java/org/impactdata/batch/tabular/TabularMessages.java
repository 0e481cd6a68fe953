package org.impactdata.batch.tabular;

import java.util.List;
import java.util.Locale;

import org.impactdata.domain.TextBundle;
import org.impactdata.domain.value.DateOrder;

/** The sentences of this package. */
final class TabularMessages {

	private static final TextBundle BUNDLE = new TextBundle("messages.tabular");

	private TabularMessages() {
	}

	/** An order of dates among the arguments is put into words. */
	static String text(String key, Locale locale, List<Object> arguments) {
		return BUNDLE.text(locale, key, arguments.stream()
			.map((argument) -> (argument instanceof DateOrder order) ? BUNDLE.text(locale, "order." + order) : argument)
			.toArray());
	}

}
