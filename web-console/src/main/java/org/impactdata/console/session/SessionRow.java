package org.impactdata.console.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.session.SessionDetails;

/**
 * One session of somebody: with what, from where, since when, and how to end it.
 */
final class SessionRow extends ListItem {

	/**
	 * @param end the button that ends it
	 */
	SessionRow(SessionDetails session, Button end) {
		Span name = new Span(session.device().label(getLocale()));
		name.addClassName("session-device");
		Div title = new Div(name);
		title.addClassName("row");
		Span since = new Span(getTranslation("my-sessions.since", Formats.moment(session.createdAt(), getLocale())));
		Div facts = new Div(new Span(address(session)), since);
		facts.addClassNames("session-facts", "muted", "small");
		if (session.current()) {
			title.add(new StateChip(State.SUCCESS, getTranslation("my-sessions.this")));
		}
		else {
			facts.add(new Span(getTranslation("my-sessions.seen", Formats.moment(session.seenAt(), getLocale()))));
		}
		Div words = new Div(title, facts);
		words.addClassName("grow");
		if (!session.current()) {
			end.setAriaLabel(getTranslation("my-sessions.end.label", name.getText() + ", " + address(session)));
		}
		add(Glyph.SESSIONS.draw(), words, end);
	}

	private String address(SessionDetails session) {
		String address = session.address();
		return (address != null) ? address : getTranslation("my-sessions.address-unknown");
	}

}
