package org.impactdata.console.agent;

import java.util.List;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ActionButton;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.Section;
import org.impactdata.console.layout.State;
import org.impactdata.console.mail.AccessMail;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.agent.AccessLink;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.Invitation;
import org.impactdata.domain.role.AssignmentDraft;

/**
 * Invites an agent, with a first role.
 */
@Route(value = AgentListView.PATH + "/inviter", layout = ConsoleLayout.class)
@PermitAll
@Needs(Permission.AGENT_MANAGE)
class AgentInviteView extends Div implements HasDynamicTitle {

	private final transient AgentService agents;

	private final transient LinkDelivery delivery;

	private final AgentFields fields = new AgentFields();

	private final AssignmentFields role;

	private final Div refusal = new Div();

	AgentInviteView(AgentService agents, AssignmentActions assignments, LinkDelivery delivery, AccessMail mail) {
		this.agents = agents;
		this.delivery = delivery;
		this.role = assignments.fields();
		Button invite = new ActionButton(getTranslation("agents.invite"), this::invite);
		invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		invite.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
		Div body = new Div();
		body.addClassNames("page-body", "agent-invite");
		if (!mail.configured()) {
			body.add(new Notice(State.INFO, getTranslation("agent.invite.no-mail")));
		}
		body.add(this.refusal, new Section(getTranslation("agent.who"), this.fields),
				new Section(getTranslation("agent.what"), this.role));
		Div bar = new Div(invite,
				new Button(getTranslation("action.cancel"), (click) -> UI.getCurrent().navigate(AgentListView.class)));
		bar.addClassName("actions");
		addClassNames("page", "role-page");
		add(new PageHeader(getTranslation("agents.invite"))
			.withBack(new RouterLink(getTranslation("agents.title"), AgentListView.class)), body, bar);
	}

	private void invite() {
		this.refusal.removeAll();
		AssignmentDraft draft = this.role.draft();
		if (draft == null) {
			return;
		}
		try {
			AccessLink link = this.agents.invite(this.fields.email(), this.fields.name(), this.fields.language(),
					List.of(draft));
			this.delivery.deliver(new Invitation(link, this.fields.name(), this.fields.language()),
					AccessMail.Occasion.INVITATION);
			UI.getCurrent().navigate(AgentListView.class);
		}
		catch (DomainException ex) {
			Notice notice = new Notice(State.DANGER, ex.sentence(getLocale()));
			this.refusal.add(notice);
			notice.getElement().executeJs("this.scrollIntoView({ block: 'center' })");
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("agents.invite"));
	}

}
