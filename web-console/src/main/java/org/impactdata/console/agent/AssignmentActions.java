package org.impactdata.console.agent;

import java.util.function.Consumer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.impactdata.console.layout.Confirmation;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.agent.AgentDirectoryService;
import org.impactdata.domain.agent.AgentProfile;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDetails;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.AssignmentService;
import org.impactdata.domain.role.RoleService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gives roles to agents and takes them back.
 */
@Component
class AssignmentActions {

	private final AssignmentService assignments;

	private final RoleService roles;

	private final OrganizationService organizations;

	private final AgentDirectoryService directory;

	AssignmentActions(AssignmentService assignments, RoleService roles, OrganizationService organizations,
			AgentDirectoryService directory) {
		this.assignments = assignments;
		this.roles = roles;
		this.organizations = organizations;
		this.directory = directory;
	}

	AssignmentFields fields() {
		return new AssignmentFields(this.roles.list(), this.organizations, this.directory.managesEverywhere());
	}

	void add(AgentProfile agent, Runnable changed) {
		ask("agent.role.add.title", agent, null, (draft) -> this.assignments.add(agent.id(), draft), changed);
	}

	void change(AgentProfile agent, AssignmentDetails given, Runnable changed) {
		ask("agent.role.change.title", agent, given, (draft) -> this.assignments.change(given.id(), draft), changed);
	}

	private void ask(String title, AgentProfile agent, @Nullable AssignmentDetails given,
			Consumer<AssignmentDraft> save, Runnable changed) {
		UI ui = UI.getCurrent();
		AssignmentFields fields = fields();
		if (given != null) {
			fields.show(given);
		}
		Div refusal = new Div();
		Dialog dialog = new Dialog(refusal, fields);
		dialog.addClassName("narrow-dialog");
		dialog.setHeaderTitle(ui.getTranslation(title, agent.displayName()));
		Button confirm = new Button(ui.getTranslation("action.save"), (click) -> {
			AssignmentDraft draft = fields.draft();
			if (draft == null) {
				return;
			}
			try {
				save.accept(draft);
				dialog.close();
				changed.run();
			}
			catch (DomainException ex) {
				refusal.removeAll();
				refusal.add(new Notice(State.DANGER, ex.sentence(ui.getLocale())));
			}
		});
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		dialog.getFooter().add(new Button(ui.getTranslation("action.cancel"), (click) -> dialog.close()), confirm);
		dialog.open();
	}

	void remove(AgentProfile agent, AssignmentDetails given, Runnable changed) {
		UI ui = UI.getCurrent();
		Confirmation.ask(
				ui.getTranslation("agent.role.remove.title", given.roleLabel(ui.getLocale()), agent.displayName()),
				ui.getTranslation("agent.role.remove.text"), ui.getTranslation("agent.role.remove"), () -> {
					this.assignments.remove(given.id());
					changed.run();
				});
	}

}
