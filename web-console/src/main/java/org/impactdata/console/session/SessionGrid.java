package org.impactdata.console.session;

import java.util.Objects;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.session.SessionDetails;

/**
 * The list of sessions: in columns, and on a phone as cards.
 */
final class SessionGrid extends Grid<SessionDetails> {

	private static final String CARD = "card";

	private static final String END = "end";

	private static final String MOMENT = "168px";

	private final transient Consumer<SessionDetails> end;

	SessionGrid(Consumer<SessionDetails> end) {
		this.end = end;
		setSizeFull();
		setSelectionMode(SelectionMode.NONE);
		addColumn(new ComponentRenderer<>(this::agent)).setHeader(getTranslation("sessions.column.agent"))
			.setWidth("220px")
			.setFlexGrow(2)
			.setTooltipGenerator(SessionDetails::agentEmail)
			.setPartNameGenerator((session) -> "name-cell");
		addColumn((session) -> session.device().label(getLocale())).setHeader(getTranslation("sessions.column.device"))
			.setWidth("170px")
			.setFlexGrow(1);
		addColumn((session) -> Objects.requireNonNullElse(session.address(), ""))
			.setHeader(getTranslation("sessions.column.address"))
			.setWidth("150px")
			.setFlexGrow(1)
			.setTooltipGenerator(SessionDetails::address);
		addColumn((session) -> Formats.moment(session.createdAt(), getLocale()))
			.setHeader(getTranslation("sessions.column.since"))
			.setWidth(MOMENT)
			.setFlexGrow(0);
		addColumn((session) -> Formats.moment(session.seenAt(), getLocale()))
			.setHeader(getTranslation("sessions.column.seen"))
			.setWidth(MOMENT)
			.setFlexGrow(0);
		addColumn(new ComponentRenderer<>(this::card)).setKey(CARD).setFlexGrow(1).setVisible(false);
		addColumn(new ComponentRenderer<>(this::button)).setKey(END)
			.setTextAlign(ColumnTextAlign.END)
			.setWidth("124px")
			.setFlexGrow(0);
	}

	void arrange(boolean phone) {
		getColumns().forEach(
				(column) -> column.setVisible(END.equals(column.getKey()) || phone == CARD.equals(column.getKey())));
		setClassName("cards", phone);
	}

	private Component agent(SessionDetails session) {
		Div agent = new Div(new Span(session.agentName()));
		agent.addClassName("session-agent");
		if (session.current()) {
			agent.add(new StateChip(State.SUCCESS, getTranslation("my-sessions.this")));
		}
		return agent;
	}

	private Component card(SessionDetails session) {
		Div title = new Div(agent(session));
		title.addClassName("list-card-title");
		Span device = new Span(session.device().label(getLocale()) + " · "
				+ Objects.requireNonNullElse(session.address(), getTranslation("my-sessions.address-unknown")));
		Span seen = new Span(getTranslation("my-sessions.seen", Formats.moment(session.seenAt(), getLocale())));
		Div card = new Div(title, device, seen);
		card.addClassName("list-card");
		device.addClassNames("muted", "small", "list-card-more");
		seen.addClassNames("muted", "small", "list-card-more");
		return card;
	}

	private Component button(SessionDetails session) {
		Button button = new Button(getTranslation("sessions.end"), (click) -> this.end.accept(session));
		button.addClassName("session-end");
		button.setAriaLabel(getTranslation("sessions.end.label", session.agentName(),
				session.device().label(getLocale()) + " " + Objects.requireNonNullElse(session.address(), "")));
		if (!session.mayEnd()) {
			button.setEnabled(false);
			button.setTooltipText(getTranslation("sessions.elsewhere"));
		}
		return button;
	}

}
