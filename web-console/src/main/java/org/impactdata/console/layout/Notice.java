package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * A sentence inside a screen that the reader must not miss.
 */
public final class Notice extends Div {

	public Notice(State state, String sentence, Component... more) {
		addClassName("notice");
		getElement().setAttribute("data-state", state.attribute());
		getElement().setAttribute("role", (state == State.DANGER) ? "alert" : "status");
		Div words = new Div(new Span(sentence));
		words.addClassName("grow");
		words.add(more);
		add(state.glyph().draw(), words);
	}

}
