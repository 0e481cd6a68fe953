package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/**
 * A passing message: what was done, with the link to its result.
 */
public final class Toast {

	private static final int MILLISECONDS = 6000;

	private Toast() {
	}

	/**
	 * Shows a message at the lower edge; errors stay until they are closed.
	 * @param state what it means
	 * @param sentence what to say
	 * @param links where to go on
	 */
	public static void show(State state, String sentence, Component... links) {
		Notification notification = new Notification();
		notification.setPosition(Notification.Position.BOTTOM_END);
		notification.setDuration((state == State.DANGER) ? 0 : MILLISECONDS);
		notification.setAssertive(state == State.DANGER);
		Button close = new Button(Glyph.CLOSE.draw(), (click) -> notification.close());
		close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
		close.setAriaLabel(notification.getTranslation("action.close"));
		Div row = new Div(new StateIcon(state), new Span(sentence));
		row.addClassNames("row", "toast");
		row.add(links);
		row.add(close);
		notification.add(row);
		notification.open();
	}

	/**
	 * The icon of a state in the state's colour.
	 */
	private static final class StateIcon extends Span {

		private StateIcon(State state) {
			addClassName("state-icon");
			getElement().setAttribute("data-state", state.attribute());
			add(state.glyph().draw());
		}

	}

}
