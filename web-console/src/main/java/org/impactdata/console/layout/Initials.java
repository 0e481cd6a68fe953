package org.impactdata.console.layout;

import java.util.Locale;

import com.vaadin.flow.component.html.Span;

/**
 * One or two letters that stand for a person where there is no photo.
 */
public final class Initials extends Span {

	public Initials(String name) {
		addClassName("initials");
		getElement().setAttribute("aria-hidden", "true");
		setText(of(name));
	}

	public Initials large() {
		addClassName("large");
		return this;
	}

	private static String of(String name) {
		String[] words = name.strip().split("[\\s\\-]+");
		String first = initial(words[0]);
		return (words.length > 1) ? first + initial(words[words.length - 1]) : first;
	}

	private static String initial(String word) {
		return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
	}

}
