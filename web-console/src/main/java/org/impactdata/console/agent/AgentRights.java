package org.impactdata.console.agent;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.Section;
import org.impactdata.console.layout.State;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.PermissionGroup;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.role.AccessExplanation;
import org.impactdata.domain.role.AssignmentDetails;

/**
 * What an agent may do today, and through which role, where, until when.
 */
final class AgentRights extends Div {

	AgentRights(AccessExplanation why) {
		addClassName("agent-tab");
		if (why.hidden() > 0) {
			add(new Notice(State.INFO, getTranslation("agent.rights.hidden", why.hidden())));
		}
		if (why.permissions().isEmpty()) {
			Paragraph nothing = new Paragraph(getTranslation("agent.rights.none"));
			nothing.addClassName("muted");
			add(nothing);
			return;
		}
		for (PermissionGroup group : PermissionGroup.values()) {
			KeyFacts facts = new KeyFacts();
			why.permissions().forEach((permission, roles) -> add(facts, group, permission, roles));
			if (!facts.isEmpty()) {
				add(new Section(group.label(getLocale()), facts));
			}
		}
		if (why.permissions().containsKey(Permission.ADHERENT_READ)) {
			KeyFacts fields = new KeyFacts();
			why.fields().forEach((field, by) -> add(fields, field, by));
			add(new Section(getTranslation("roles.fields"), fields));
		}
	}

	private void add(KeyFacts facts, PermissionGroup group, Permission permission, List<AssignmentDetails> roles) {
		if (permission.group() == group) {
			facts.with(permission.label(getLocale()), lines(roles));
		}
	}

	private void add(KeyFacts facts, SensitiveField field, Map<FieldVisibility, List<AssignmentDetails>> by) {
		if (by.isEmpty()) {
			facts.with(field.label(getLocale()), FieldVisibility.HIDDEN.label(getLocale()));
			return;
		}
		facts.with(field.label(getLocale()), by.entrySet().stream().flatMap((entry) -> {
			Span word = new Span(entry.getKey().label(getLocale()));
			return java.util.stream.Stream.concat(java.util.stream.Stream.of(line(word)),
					java.util.Arrays.stream(lines(entry.getValue())));
		}).toArray(Component[]::new));
	}

	private Component[] lines(List<AssignmentDetails> roles) {
		return roles.stream().map((role) -> {
			Span words = new Span(AgentWords.whole(role, this));
			words.addClassName("muted");
			return line(words);
		}).toArray(Component[]::new);
	}

	private static Component line(Span words) {
		return new Div(words);
	}

}
