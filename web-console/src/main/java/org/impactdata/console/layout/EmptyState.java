package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Says what would be here, and offers the first action.
 */
public final class EmptyState extends Div {

	public EmptyState(Glyph glyph, String title, String explanation, Component... actions) {
		addClassName("state");
		add(glyph.draw(), new H2(title), new Paragraph(explanation));
		if (actions.length > 0) {
			Div row = new Div(actions);
			row.addClassName("row");
			add(row);
		}
	}

}
