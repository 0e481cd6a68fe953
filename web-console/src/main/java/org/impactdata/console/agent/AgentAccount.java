package org.impactdata.console.agent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.impactdata.console.layout.ConsoleLanguages;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.agent.AgentProfile;
import org.impactdata.domain.agent.AgentState;

/**
 * Who an agent is and how the agent signs in, to change.
 */
final class AgentAccount extends Div {

	private final transient AgentProfile agent;

	private final transient AgentActions actions;

	private final transient Runnable changed;

	AgentAccount(AgentProfile agent, boolean manages, AgentActions actions, Runnable changed) {
		this.agent = agent;
		this.actions = actions;
		this.changed = changed;
		addClassName("agent-tab");
		KeyFacts facts = new KeyFacts().with(getTranslation("agent.name"), agent.displayName())
			.with(getTranslation("agent.email"), agent.email())
			.with(getTranslation("agent.language"), ConsoleLanguages.nameOf(ConsoleLanguages.closest(agent.language())))
			.with(getTranslation("agent.created-at"), Formats.moment(agent.createdAt(), getLocale()))
			.with(getTranslation("agent.signed-in-at"),
					(agent.signedInAt() != null) ? Formats.moment(agent.signedInAt(), getLocale())
							: getTranslation("agent.never"))
			.with(getTranslation("agent.link-ends-at"),
					(agent.linkEndsAt() != null) ? Formats.moment(agent.linkEndsAt(), getLocale()) : null);
		add(new Section(getTranslation("agent.tab.account"), facts));
		if (manages) {
			add(buttons());
		}
		else {
			Paragraph why = new Paragraph(getTranslation("agent.not-manageable"));
			why.addClassName("muted");
			add(why);
		}
	}

	private Div buttons() {
		Div buttons = new Div(button("agent.change", () -> this.actions.change(this.agent, this.changed)));
		buttons.addClassName("row");
		if (this.agent.state() == AgentState.DISABLED) {
			buttons.add(button("agent.enable", () -> this.actions.enable(this.agent, this.changed)));
		}
		else {
			if (this.agent.resettable()) {
				buttons.add(button((this.agent.state() == AgentState.ACTIVE) ? "agent.reset" : "agent.invite-again",
						() -> this.actions.reset(this.agent, this.changed)));
			}
			if (this.agent.state() == AgentState.ACTIVE && this.agent.resettable()) {
				buttons
					.add(button("agent.reset-factor", () -> this.actions.resetSecondFactor(this.agent, this.changed)));
			}
			buttons.add(button("agent.disable", () -> this.actions.disable(this.agent, this.changed)));
		}
		Button delete = button("agent.delete", () -> this.actions.delete(this.agent, this.changed));
		delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
		buttons.add(delete);
		return buttons;
	}

	private Button button(String key, Runnable action) {
		return new Button(getTranslation(key), (click) -> action.run());
	}

}
