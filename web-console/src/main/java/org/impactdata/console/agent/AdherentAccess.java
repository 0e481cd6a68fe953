package org.impactdata.console.agent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.impactdata.console.adherent.AdherentSection;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Section;
import org.impactdata.console.organization.OrganizationSection;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.organization.OrganizationDetails;
import org.impactdata.domain.role.AccessExplanationService;
import org.impactdata.domain.role.AdherentViewers;
import org.impactdata.domain.role.AdherentViewers.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * On the page of an adherent or an organisation, for those who see agents: who sees its
 * adherents, and through which role.
 */
@org.springframework.stereotype.Component
class AdherentAccess implements AdherentSection, OrganizationSection {

	private final AccessExplanationService explanations;

	private final CurrentAgent reader;

	AdherentAccess(AccessExplanationService explanations, CurrentAgent reader) {
		this.explanations = explanations;
		this.reader = reader;
	}

	@Override
	public Optional<Component> of(AdherentDetails adherent) {
		return this.reader.may(Permission.AGENT_READ)
				? Optional.of(section("adherent.access", adherent.organizationId())) : Optional.empty();
	}

	@Override
	public Optional<Component> of(OrganizationDetails organization) {
		return this.reader.may(Permission.AGENT_READ) ? Optional.of(section("organization.access", organization.id()))
				: Optional.empty();
	}

	private Section section(String title, @Nullable Long organization) {
		UI ui = UI.getCurrent();
		Div content = new Div();
		Details details = new Details(ui.getTranslation("adherent.access.show"), content);
		details.addOpenedChangeListener((event) -> {
			if (event.isOpened() && content.getChildren().findAny().isEmpty()) {
				show(content, this.explanations.viewers(organization));
			}
		});
		return new Section(ui.getTranslation(title), details);
	}

	private static void show(Div content, AdherentViewers seen) {
		UnorderedList list = new UnorderedList();
		list.addClassName("viewers");
		seen.viewers().forEach((viewer) -> list.add(line(viewer, content)));
		content.add(list);
		if (seen.others() > 0) {
			Paragraph others = new Paragraph(AgentWords.text(content, "adherent.access.others", seen.others()));
			others.addClassName("muted");
			content.add(others);
		}
	}

	private static ListItem line(Viewer viewer, Div speaker) {
		RouterLink name = new RouterLink(viewer.name(), AgentDetailsView.class,
				new RouteParameters(AgentDetailsView.AGENT, String.valueOf(viewer.agentId())));
		Span may = new Span(
				AgentWords.text(speaker, viewer.mayEdit() ? "adherent.access.edits" : "adherent.access.reads"));
		Div head = new Div(name, may);
		head.addClassName("row");
		ListItem line = new ListItem(head);
		viewer.by().forEach((role) -> line.add(muted(AgentWords.whole(role, speaker))));
		if (viewer.by().isEmpty()) {
			line.add(muted(AgentWords.text(speaker, "adherent.access.elsewhere")));
		}
		addFields(line, "adherent.access.masked", viewer.masked(), speaker);
		addFields(line, "adherent.access.hidden", viewer.hidden(), speaker);
		return line;
	}

	private static void addFields(ListItem line, String key, List<SensitiveField> fields, Div speaker) {
		if (!fields.isEmpty()) {
			line.add(muted(AgentWords.text(speaker, key,
					fields.stream()
						.map((field) -> field.label(UI.getCurrent().getLocale()))
						.collect(Collectors.joining(", ")))));
		}
	}

	private static Div muted(String text) {
		Div words = new Div(new Span(text));
		words.addClassName("muted");
		return words;
	}

}
