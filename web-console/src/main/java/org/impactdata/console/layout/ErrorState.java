package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says what happened, what is safe, what to do, and gives the id that finds it in the
 * log.
 */
public final class ErrorState extends Div {

	/**
	 * Creates the state.
	 * @param glyph what kind of refusal or failure it is
	 * @param title what happened
	 * @param explanation what is safe and what to do
	 * @param logId the id written to the log, or null when nothing was logged
	 * @param actions the ways on
	 */
	public ErrorState(Glyph glyph, String title, String explanation, @Nullable String logId, Component... actions) {
		addClassNames("state", "failure");
		getElement().setAttribute("role", "alert");
		add(glyph.draw(), new H1(title), new Paragraph(explanation));
		if (logId != null) {
			add(new Paragraph(new Span(getTranslation("error.id") + " "), new Code(logId)));
		}
		if (actions.length > 0) {
			Div row = new Div(actions);
			row.addClassName("row");
			add(row);
		}
	}

}
