package org.impactdata.console.adherent;

import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.HistoryEntry;
import org.impactdata.domain.adherent.HistoryEntry.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an adherent, latest first, each change as a sentence.
 */
final class AdherentTimeline extends OrderedList {

	private final transient HistoryWords words;

	private final transient @Nullable BiConsumer<HistoryEntry, FieldChange> takeBack;

	/**
	 * A history.
	 * @param takeBack to do when a change is to be taken back; null when that may not be
	 */
	AdherentTimeline(List<HistoryEntry> entries, HistoryWords words,
			@Nullable BiConsumer<HistoryEntry, FieldChange> takeBack) {
		this.words = words;
		this.takeBack = takeBack;
		addClassName("timeline");
		if (entries.isEmpty()) {
			ListItem none = new ListItem(getTranslation("adherent.history.empty"));
			none.addClassName("muted");
			add(none);
		}
		entries.forEach((entry) -> add(item(entry)));
	}

	private ListItem item(HistoryEntry entry) {
		String who = (entry.who() != null) ? entry.who() : entry.origin().label(getLocale());
		Span what = new Span(getTranslation("adherent.history." + entry.kind().name(), who));
		Div top = new Div(what);
		Long importId = entry.importId();
		if (importId != null) {
			top.add(new Span(" · "),
					new Anchor("imports/" + importId, getTranslation("adherent.history.import", importId)));
		}
		Span when = new Span(Formats.moment(entry.when(), getLocale()));
		when.addClassNames("muted", "small");
		ListItem item = new ListItem(top, when);
		if (entry.kind() == HistoryEntry.Kind.CHANGED) {
			UnorderedList changes = new UnorderedList();
			entry.changes().forEach((change) -> changes.add(line(entry, change)));
			item.add(changes);
		}
		return item;
	}

	private ListItem line(HistoryEntry entry, FieldChange change) {
		ListItem line = sentence(change);
		BiConsumer<HistoryEntry, FieldChange> back = this.takeBack;
		if (back != null && change.field().isDescribed() && change.field() != AdherentField.KIND) {
			String label = getTranslation("adherent.history.take-back", this.words.label(change));
			line.add(new IconButton(Glyph.UNDO, label, () -> back.accept(entry, change)).inline());
		}
		return line;
	}

	private ListItem sentence(FieldChange change) {
		String field = this.words.label(change);
		String before = this.words.value(change, change.before());
		String after = this.words.value(change, change.after());
		if (before == null) {
			return new ListItem(getTranslation("adherent.history.added", field, after));
		}
		return new ListItem((after == null) ? getTranslation("adherent.history.removed", field, before)
				: getTranslation("adherent.history.changed", field, before, after));
	}

}
