package org.impactdata.console.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.agent.AgentState;
import org.impactdata.domain.role.AssignmentDetails;

/**
 * How agents' states and roles are said on screens.
 */
final class AgentWords {

	private AgentWords() {
	}

	static State state(AgentState state) {
		return switch (state) {
			case INVITED -> State.INFO;
			case ACTIVE -> State.SUCCESS;
			case EXPIRED -> State.WARNING;
			case DISABLED -> State.MUTED;
		};
	}

	static Glyph glyph(AgentState state) {
		return (state == AgentState.INVITED) ? Glyph.WAITING : state(state).glyph();
	}

	static StateChip chip(AgentState state, Locale locale) {
		return new StateChip(state(state), glyph(state), state.label(locale));
	}

	/** Role and place, such as "Agent · Lyon". */
	static String roleAndPlace(AssignmentDetails role, Component speaker) {
		return role.roleLabel(locale()) + " · " + place(role, speaker);
	}

	static String place(AssignmentDetails role, Component speaker) {
		return (role.organizationName() != null) ? role.organizationName() : text(speaker, "agent.everywhere");
	}

	/** From when until when, empty when always. */
	static String dates(AssignmentDetails role, Component speaker) {
		Locale locale = locale();
		List<String> words = new ArrayList<>();
		if (role.startsOn() != null) {
			words.add(text(speaker, "agent.role.from", Formats.date(role.startsOn(), locale)));
		}
		if (role.endsOn() != null) {
			words.add(text(speaker, "agent.role.until", Formats.date(role.endsOn(), locale)));
		}
		return String.join(" ", words);
	}

	/** All of it in one line. */
	static String whole(AssignmentDetails role, Component speaker) {
		String dates = dates(role, speaker);
		return roleAndPlace(role, speaker) + (dates.isEmpty() ? "" : " · " + dates);
	}

	static String text(Component speaker, String key, Object... parameters) {
		return speaker.getTranslation(key, parameters);
	}

	private static Locale locale() {
		return UI.getCurrent().getLocale();
	}

}
