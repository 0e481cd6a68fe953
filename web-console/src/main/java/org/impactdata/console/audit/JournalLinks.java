package org.impactdata.console.audit;

import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.audit.JournalItem;
import org.impactdata.domain.audit.JournalObject;
import org.jspecify.annotations.Nullable;

/**
 * Leads from a row of the journal to the screen of its object.
 */
@org.springframework.stereotype.Component
final class JournalLinks {

	private final CurrentAgent agent;

	JournalLinks(CurrentAgent agent) {
		this.agent = agent;
	}

	/** The object's name, as a link where the reader may go there. */
	Component to(JournalItem item, Locale locale) {
		String name = item.objectName(locale);
		JournalObject object = item.object();
		String path = (object != null) ? path(object) : null;
		return (path != null && RouteConfiguration.forApplicationScope().getRoute(path).isPresent())
				? new Anchor(path, name) : new Span(name);
	}

	private @Nullable String path(JournalObject object) {
		String id = object.id();
		if (id == null || !id.matches("\\d{1,18}")) {
			return null;
		}
		return switch (object.kind()) {
			case ADHERENT -> path(Permission.ADHERENT_READ, "adherents/~" + id);
			case AGENT -> path(Permission.AGENT_READ, "agents/" + id);
			case ROLE -> path(Permission.AGENT_READ, "roles/" + id);
			case CUSTOM_FIELD -> path(Permission.CUSTOM_FIELD_MANAGE, "custom-fields/" + id);
			case IMPORT -> path(Permission.IMPORT_RUN, "imports/" + id);
			case TAG, ORGANIZATION, JOB_RUN, FILE, SESSION, SCREEN, JOURNAL -> null;
		};
	}

	private @Nullable String path(Permission needed, String path) {
		return this.agent.may(needed) ? path : null;
	}

}
