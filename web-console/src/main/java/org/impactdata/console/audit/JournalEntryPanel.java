package org.impactdata.console.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.console.layout.Section;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalItem;
import org.impactdata.domain.audit.JournalValues;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal with all that is known of it.
 */
final class JournalEntryPanel extends Div {

	JournalEntryPanel(JournalItem item, JournalLinks links, Runnable close) {
		addClassNames("page", "details", "journal-entry");
		Div body = new Div(new Section(getTranslation("journal.circumstances"), facts(item, links)));
		body.addClassName("page-body");
		if (!item.changes().isEmpty()) {
			body.add(new Section(getTranslation("journal.changes"), changes(item)));
		}
		add(header(item, close), body);
	}

	private Header header(JournalItem item, Runnable close) {
		H2 sentence = new H2(item.sentence(getLocale()));
		Div words = new Div(sentence, chip(item));
		words.addClassName("grow");
		Button button = new IconButton(Glyph.CLOSE, getTranslation("journal.close"), () -> close.run());
		Header header = new Header(words, button);
		header.addClassName("details-header");
		return header;
	}

	private Component chip(JournalItem item) {
		return new StateChip(item.action().refusal() ? State.DANGER : State.MUTED, item.action().label(getLocale()));
	}

	private KeyFacts facts(JournalItem item, JournalLinks links) {
		KeyFacts facts = new KeyFacts().with(getTranslation("journal.when"), moment(item.recordedAt()))
			.with(getTranslation("journal.who"), item.caller())
			.with(getTranslation("journal.origin"), item.origin().label(getLocale()))
			.with(getTranslation("journal.address"), item.address());
		if (item.object() != null) {
			facts.with(item.object().kind().label(getLocale()), links.to(item, getLocale()));
		}
		return facts.with(getTranslation("journal.number"), String.valueOf(item.id()));
	}

	/** To the second: here it may matter what came first. */
	private String moment(Instant when) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
			.withLocale(getLocale())
			.format(when.atZone(ZoneId.systemDefault()));
	}

	private UnorderedList changes(JournalItem item) {
		UnorderedList list = new UnorderedList();
		list.addClassName("journal-changes");
		item.changes().forEach((change) -> list.add(change(change)));
		return list;
	}

	private ListItem change(JournalEvent.Change change) {
		Span field = new Span(JournalValues.field(change.field(), getLocale()));
		field.addClassName("muted");
		return new ListItem(field, new Div(values(change)));
	}

	private Component[] values(JournalEvent.Change change) {
		String before = display(change.before());
		String after = display(change.after());
		if (Objects.equals(before, after)) {
			return new Component[] { new Span(before.isEmpty() ? getTranslation("journal.changed") : before) };
		}
		if (before.isEmpty()) {
			return new Component[] { new Span(getTranslation("journal.added", after)) };
		}
		return new Component[] { new Span(after.isEmpty() ? getTranslation("journal.removed", before)
				: getTranslation("journal.replaced", before, after)) };
	}

	private String display(@Nullable String value) {
		return (value != null) ? JournalValues.display(value, getLocale()) : "";
	}

}
