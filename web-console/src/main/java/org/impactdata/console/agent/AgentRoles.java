package org.impactdata.console.agent;

import java.time.LocalDate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.agent.AgentProfile;
import org.impactdata.domain.role.AssignmentDetails;

/**
 * The roles of an agent, with where and until when, to give and take.
 */
final class AgentRoles extends Div {

	AgentRoles(AgentProfile agent, boolean gives, AssignmentActions actions, Runnable changed) {
		addClassName("agent-tab");
		if (agent.roles().isEmpty()) {
			Paragraph none = new Paragraph(getTranslation("agent.roles.none"));
			none.addClassName("muted");
			add(none);
		}
		else {
			UnorderedList list = new UnorderedList();
			list.addClassName("agent-roles");
			agent.roles().forEach((role) -> list.add(line(agent, role, gives, actions, changed)));
			add(list);
		}
		if (gives) {
			add(new Button(getTranslation("agent.role.add"), Glyph.ADD.draw(), (click) -> actions.add(agent, changed)));
		}
	}

	private ListItem line(AgentProfile agent, AssignmentDetails role, boolean gives, AssignmentActions actions,
			Runnable changed) {
		Span name = new Span(role.roleLabel(getLocale()));
		name.addClassName("name");
		Span where = new Span(AgentWords.place(role, this));
		Div words = new Div(name, where);
		words.addClassNames("grow", "words");
		String dates = AgentWords.dates(role, this);
		if (!dates.isEmpty()) {
			Span when = new Span(dates);
			when.addClassName("muted");
			words.add(when);
		}
		ListItem line = new ListItem(words);
		LocalDate today = LocalDate.now();
		if (!role.holdsOn(today)) {
			boolean coming = role.startsOn() != null && role.startsOn().isAfter(today);
			line.add(new StateChip(State.MUTED, Glyph.WAITING,
					getTranslation(coming ? "agent.role.coming" : "agent.role.ended")));
		}
		if (gives) {
			String whole = AgentWords.roleAndPlace(role, this);
			line.add(button("change", whole, (click) -> actions.change(agent, role, changed)),
					button("remove", whole, (click) -> actions.remove(agent, role, changed)));
		}
		return line;
	}

	private Button button(String key, String role,
			com.vaadin.flow.component.ComponentEventListener<com.vaadin.flow.component.ClickEvent<Button>> action) {
		Button button = new Button(getTranslation("agent.role." + key), action);
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		button.setAriaLabel(getTranslation("agent.role.of." + key, role));
		return button;
	}

}
