package org.impactdata.console.agent;

import com.vaadin.flow.component.UI;
import org.impactdata.console.layout.Confirmation;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.console.mail.AccessMail;
import org.impactdata.domain.agent.AccessLink;
import org.impactdata.domain.agent.AgentAccountService;
import org.impactdata.domain.agent.AgentProfile;
import org.impactdata.domain.agent.AgentState;
import org.impactdata.domain.agent.Invitation;
import org.impactdata.domain.signin.SecondFactorService;

import org.springframework.stereotype.Component;

/**
 * What those who manage agents do to an account, asked for where it can not be undone.
 */
@Component
class AgentActions {

	private final AgentAccountService accounts;

	private final LinkDelivery delivery;

	private final SecondFactorService factors;

	AgentActions(AgentAccountService accounts, LinkDelivery delivery, SecondFactorService factors) {
		this.accounts = accounts;
		this.factors = factors;
		this.delivery = delivery;
	}

	void change(AgentProfile agent, Runnable changed) {
		new AgentDialog(agent, (name, email, language) -> {
			this.accounts.change(agent.id(), agent.version(), name, email, language);
			changed.run();
		}).open();
	}

	void enable(AgentProfile agent, Runnable changed) {
		run(() -> {
			this.accounts.enable(agent.id());
			Toast.show(State.SUCCESS, UI.getCurrent().getTranslation("agent.enabled", agent.displayName()));
		}, changed);
	}

	void disable(AgentProfile agent, Runnable changed) {
		confirm("disable", agent, () -> this.accounts.disable(agent.id()), changed);
	}

	void delete(AgentProfile agent, Runnable changed) {
		confirm("delete", agent, () -> this.accounts.delete(agent.id()), changed);
	}

	void reset(AgentProfile agent, Runnable changed) {
		if (agent.state() == AgentState.ACTIVE) {
			confirm("reset", agent, () -> link(agent, AccessMail.Occasion.RESET), changed);
		}
		else {
			run(() -> link(agent, AccessMail.Occasion.INVITATION), changed);
		}
	}

	/**
	 * For who lost the phone: the next sign-in asks for a new second factor, or for none.
	 */
	void resetSecondFactor(AgentProfile agent, Runnable changed) {
		confirm("reset-factor", agent, () -> {
			this.factors.reset(agent.id());
			Toast.show(State.SUCCESS, UI.getCurrent().getTranslation("agent.factor-reset", agent.displayName()));
		}, changed);
	}

	private void link(AgentProfile agent, AccessMail.Occasion occasion) {
		AccessLink link = this.accounts.resetPassword(agent.id());
		this.delivery.deliver(new Invitation(link, agent.displayName(), agent.language()), occasion);
	}

	private static void confirm(String what, AgentProfile agent, Runnable action, Runnable changed) {
		UI ui = UI.getCurrent();
		Confirmation.ask(ui.getTranslation("agent.confirm.title." + what, agent.displayName()),
				ui.getTranslation("agent.confirm.text." + what), ui.getTranslation("agent." + what),
				() -> run(action, changed));
	}

	private static void run(Runnable action, Runnable changed) {
		Confirmation.attempt(() -> {
			action.run();
			changed.run();
		});
	}

}
