package org.impactdata.console.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * Grey lines in the place of what is being loaded.
 */
public final class Skeleton extends Div {

	/**
	 * Creates a skeleton.
	 * @param lines how many lines of text to stand in for
	 */
	public Skeleton(int lines) {
		addClassName("stack");
		getElement().setAttribute("aria-hidden", "true");
		for (int line = 0; line < lines; line++) {
			Span bar = new Span();
			bar.addClassName("skeleton");
			add(bar);
		}
	}

}
