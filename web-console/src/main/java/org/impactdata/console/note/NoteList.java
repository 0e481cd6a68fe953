package org.impactdata.console.note;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.impactdata.console.layout.Confirmation;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.domain.note.AdherentNote;
import org.impactdata.domain.note.NoteService;

/** The notes about an adherent, latest first, and a place to write one. */
final class NoteList extends Div {

	private static final String TYPED = "element.value";

	private final transient NoteService notes;

	private final long adherentId;

	private final boolean editable;

	private final OrderedList list = new OrderedList();

	NoteList(NoteService notes, long adherentId, boolean editable) {
		this.notes = notes;
		this.adherentId = adherentId;
		this.editable = editable;
		addClassNames("stack", "notes");
		this.list.addClassName("note-list");
		if (editable) {
			add(writing());
		}
		add(this.list);
		show();
	}

	private Div writing() {
		TextArea text = area("");
		text.setPlaceholder(getTranslation("notes.write"));
		text.setAriaLabel(getTranslation("notes.write"));
		Button keep = new Button(getTranslation("notes.add"), (click) -> keep(text, text.getValue()));
		// With what stands there: the last letters may not have come on their own yet.
		text.getElement()
			.addEventListener("keydown", (event) -> keep(text, event.getEventData().get(TYPED).asString()))
			.setFilter("event.key === 'Enter' && (event.ctrlKey || event.metaKey)")
			.addEventData(TYPED);
		Div form = new Div(text, keep);
		form.addClassName("note-form");
		return form;
	}

	private void keep(TextArea text, String body) {
		act(() -> {
			this.notes.add(this.adherentId, body);
			text.clear();
		});
	}

	private static TextArea area(String value) {
		TextArea area = new TextArea();
		area.setValueChangeMode(ValueChangeMode.LAZY);
		area.setMaxLength(AdherentNote.LONGEST);
		area.setMinRows(2);
		area.setValue(value);
		area.setWidthFull();
		return area;
	}

	private void show() {
		this.list.removeAll();
		List<AdherentNote> all = this.notes.of(this.adherentId);
		all.forEach((note) -> this.list.add(item(note)));
		if (all.isEmpty() && !this.editable) {
			ListItem none = new ListItem(getTranslation("notes.none"));
			none.addClassName("muted");
			this.list.add(none);
		}
	}

	private ListItem item(AdherentNote note) {
		String when = Formats.moment(note.createdAt(), getLocale());
		Span who = new Span((note.updatedAt() != null) ? getTranslation("notes.changed", note.author(), when)
				: getTranslation("notes.written", note.author(), when));
		who.addClassNames("muted", "small", "grow");
		Div top = new Div(who);
		top.addClassName("row");
		Span body = new Span(note.body());
		body.addClassName("note-body");
		ListItem item = new ListItem(top, body);
		if (note.mine() && this.editable) {
			top.add(new IconButton(Glyph.EDIT, getTranslation("notes.edit"), () -> edit(item, note)).inline(),
					new IconButton(Glyph.CLOSE, getTranslation("notes.remove"), () -> confirm(note)).inline());
		}
		return item;
	}

	private void edit(ListItem item, AdherentNote note) {
		TextArea text = area(note.body());
		text.setAriaLabel(getTranslation("notes.edit"));
		Button save = new Button(getTranslation("action.save"),
				(click) -> act(() -> this.notes.change(this.adherentId, note.id(), text.getValue())));
		Button cancel = new Button(getTranslation("adherent.form.cancel"), (click) -> show());
		Div buttons = new Div(save, cancel);
		buttons.addClassName("row");
		item.removeAll();
		item.add(text, buttons);
		text.focus();
	}

	private void confirm(AdherentNote note) {
		Confirmation.ask(getTranslation("notes.remove.title"), getTranslation("notes.remove.text"),
				getTranslation("notes.remove"), () -> {
					this.notes.remove(this.adherentId, note.id());
					show();
				});
	}

	private void act(Runnable action) {
		Confirmation.attempt(() -> {
			action.run();
			show();
		});
	}

}
