package org.impactdata.console.adherent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.impactdata.console.layout.DatePickerTexts;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentHistoryService;
import org.impactdata.domain.adherent.HistoryEntry;
import org.impactdata.domain.adherent.HistoryEntry.FieldChange;

/**
 * What happened to an adherent: all of it or one kind, the adherent as it was on a day,
 * and the way back of a single change.
 */
final class AdherentHistorySection extends Div {

	private final transient AdherentHistoryService histories;

	private final transient AdherentDetails adherent;

	private final transient HistoryWords words;

	private final transient Runnable changed;

	private final boolean editable;

	private final transient List<HistoryEntry> entries;

	private final Div timeline = new Div();

	/**
	 * The history of an adherent.
	 * @param editable whether changes may be taken back
	 * @param changed to do when one was
	 */
	AdherentHistorySection(AdherentHistoryService histories, AdherentDetails adherent, HistoryWords words,
			boolean editable, Runnable changed) {
		this.histories = histories;
		this.adherent = adherent;
		this.words = words;
		this.editable = editable;
		this.changed = changed;
		this.entries = histories.of(adherent.id());
		addClassName("history");
		add(new Div(kinds(), day()), this.timeline);
		getComponentAt(0).addClassNames("history-tools");
		show(HistoryKind.ALL);
	}

	private Select<HistoryKind> kinds() {
		Select<HistoryKind> choice = new Select<>();
		choice.setAriaLabel(getTranslation("adherent.history.kind"));
		choice.setItems(HistoryKind.values());
		choice.setItemLabelGenerator((kind) -> getTranslation("adherent.history.kind." + kind.name()));
		choice.setValue(HistoryKind.ALL);
		choice.addValueChangeListener((event) -> show(event.getValue()));
		return choice;
	}

	private DatePicker day() {
		DatePicker day = new DatePicker();
		day.setAriaLabel(getTranslation("adherent.history.day"));
		day.setPlaceholder(getTranslation("adherent.history.day"));
		DatePickerTexts.translate(day, getLocale());
		day.setMax(LocalDate.now());
		day.setClearButtonVisible(true);
		day.addValueChangeListener((event) -> {
			if (event.isFromClient() && event.getValue() != null) {
				lookBack(event.getValue());
				day.clear();
			}
		});
		return day;
	}

	private void show(HistoryKind kind) {
		List<HistoryEntry> shown = this.entries.stream()
			.filter(kind::includes)
			.map((entry) -> new HistoryEntry(entry.revision(), entry.when(), entry.who(), entry.origin(),
					entry.importId(), entry.kind(), entry.changes().stream().filter(kind::includes).toList()))
			.toList();
		this.timeline.removeAll();
		this.timeline.add(this.editable ? new AdherentTimeline(shown, this.words, this::takeBack)
				: new AdherentTimeline(shown, this.words, null));
	}

	private void lookBack(LocalDate day) {
		Optional<AdherentDetails> then = this.histories.asOf(this.adherent.id(), day);
		Dialog dialog = new Dialog();
		dialog.addClassName("past");
		dialog.setHeaderTitle(
				getTranslation("adherent.past.title", this.adherent.displayName(), Formats.date(day, getLocale())));
		dialog.setWidth("560px");
		then.ifPresentOrElse((past) -> {
			dialog.add(new Paragraph(getTranslation("adherent.past.since", past.status().label(getLocale()),
					Formats.moment(past.updatedAt(), getLocale()))));
			dialog.add(new AdherentFacts(past, this.words.phones(), this.words.customFields()));
		}, () -> dialog.add(new Paragraph(getTranslation("adherent.past.none"))));
		dialog.getFooter().add(new Button(getTranslation("action.close"), (click) -> dialog.close()));
		dialog.open();
	}

	private void takeBack(HistoryEntry entry, FieldChange change) {
		try {
			this.histories.takeBack(this.adherent.id(), this.adherent.version(), entry.revision(), change.field(),
					change.name());
			String field = (change.name() != null) ? change.name() : change.field().label(getLocale());
			Toast.show(State.SUCCESS, getTranslation("adherent.history.taken-back", field));
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(getLocale()));
		}
		this.changed.run();
	}

}
