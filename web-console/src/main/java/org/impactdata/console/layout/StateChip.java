package org.impactdata.console.layout;

import com.vaadin.flow.component.html.Span;

/**
 * A state in one word, with the colour and the icon of its meaning.
 */
public final class StateChip extends Span {

	public StateChip(State state, String word) {
		this(state, state.glyph(), word);
	}

	public StateChip(State state, Glyph glyph, String word) {
		addClassName("chip");
		getElement().setAttribute("data-state", state.attribute());
		add(glyph.draw(), new Span(word));
	}

}
