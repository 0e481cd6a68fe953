package org.impactdata.console.adherent;

import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentField;
import org.jspecify.annotations.Nullable;

/** Says in place of a value that the agent's role does not show it, or not all of it. */
final class UnseenValues {

	private final Component screen;

	private final Locale locale;

	UnseenValues(Component screen, Locale locale) {
		this.screen = screen;
		this.locale = locale;
	}

	/**
	 * Adds a value, with a word when it is not all; nothing when there is none to be
	 * seen.
	 * @param value as the agent may see it
	 */
	void add(KeyFacts facts, AdherentDetails adherent, AdherentField field, @Nullable String value) {
		SensitiveField sensitive = field.sensitive();
		FieldVisibility seen = (sensitive != null) ? adherent.unseen().get(sensitive) : null;
		String label = field.label(this.locale);
		if (seen == null) {
			facts.with(label, value);
			return;
		}
		Span why = new Span(this.screen.getTranslation("adherent.unseen." + seen.name()));
		why.addClassNames("muted", "small");
		Div line = new Div(Glyph.LOCK.draw(), new Span((value != null) ? value : ""), why);
		line.addClassNames("row", "unseen");
		facts.with(label, line);
	}

}
