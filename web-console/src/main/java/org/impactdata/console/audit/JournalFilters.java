package org.impactdata.console.audit;

import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalAgent;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.audit.JournalQuery;
import org.impactdata.domain.audit.JournalService;
import org.jspecify.annotations.Nullable;

/**
 * Chooses rows of the journal by agent, action, object and time.
 */
final class JournalFilters extends Div {

	private static final int MOST_AGENTS = 1_000;

	private final transient JournalService journal;

	private final transient Consumer<JournalQuery> listener;

	private final ComboBox<JournalAgent> agent = new ComboBox<>(getTranslation("journal.agent"));

	private final ComboBox<JournalAction> action = new ComboBox<>(getTranslation("journal.action"));

	private final ComboBox<JournalObject.Kind> kind = new ComboBox<>(getTranslation("journal.object"));

	private final TextField text = new TextField(getTranslation("journal.text"));

	private final DatePicker from = new DatePicker(getTranslation("journal.from"));

	private final DatePicker to = new DatePicker(getTranslation("journal.to"));

	private final Checkbox refusals = new Checkbox(getTranslation("journal.refusals"));

	JournalFilters(JournalService journal, Consumer<JournalQuery> listener) {
		this.journal = journal;
		this.listener = listener;
		addClassNames("filters", "journal-filters");
		choices();
		this.text.setPlaceholder(getTranslation("journal.text.hint"));
		this.text.setMaxLength(200);
		this.text.setClearButtonVisible(true);
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		days(this.from);
		days(this.to);
		for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(this.agent, this.action, this.kind, this.text, this.from,
				this.to, this.refusals)) {
			field.addValueChangeListener((event) -> {
				if (event.isFromClient()) {
					this.listener.accept(query());
				}
			});
		}
		add(this.agent, this.action, this.kind, this.text, this.from, this.to, this.refusals);
	}

	private void choices() {
		this.agent.setItems((query) -> this.journal.agents(query.getFilter().orElse(""), MOST_AGENTS)
			.stream()
			.skip(query.getOffset())
			.limit(query.getLimit()));
		this.agent.setItemLabelGenerator(JournalAgent::name);
		this.action.setItemLabelGenerator((item) -> item.label(getLocale()));
		this.action.setItems(Arrays.stream(JournalAction.values())
			.sorted(Comparator.comparing((item) -> item.label(getLocale())))
			.toList());
		this.kind.setItemLabelGenerator((item) -> item.label(getLocale()));
		this.kind.setItems(JournalObject.Kind.values());
		for (ComboBox<?> choice : List.<ComboBox<?>>of(this.agent, this.action, this.kind)) {
			choice.setPlaceholder(getTranslation("journal.any"));
			choice.setClearButtonVisible(true);
		}
	}

	private void days(DatePicker picker) {
		Locale locale = getLocale();
		DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
		DatePicker.DatePickerI18n words = new DatePicker.DatePickerI18n();
		words.setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12));
		words.setWeekdays(Arrays.asList(names.getWeekdays()).subList(1, 8));
		words.setWeekdaysShort(Arrays.asList(names.getShortWeekdays()).subList(1, 8));
		words.setFirstDayOfWeek(1);
		words.setToday(getTranslation("journal.today"));
		words.setCancel(getTranslation("action.close"));
		words.setDateFormat(getTranslation("journal.date-format"));
		picker.setLocale(locale);
		picker.setI18n(words);
		picker.setMax(LocalDate.now());
		picker.setClearButtonVisible(true);
	}

	private JournalQuery query() {
		JournalAgent who = this.agent.getValue();
		return new JournalQuery((who != null) ? who.id() : null,
				this.kind.getOptionalValue().map(Set::of).orElse(Set.of()), this.text.getValue(),
				this.action.getValue(), this.from.getValue(), this.to.getValue(), this.refusals.getValue());
	}

	/** Shows what is asked for. */
	void show(JournalQuery query) {
		this.agent.setValue(agent(query.agentId()));
		this.action.setValue(query.action());
		this.kind.setValue(query.kinds().stream().findFirst().orElse(null));
		this.text.setValue(query.text());
		this.from.setValue(query.from());
		this.to.setValue(query.to());
		this.refusals.setValue(query.refusals());
	}

	private @Nullable JournalAgent agent(@Nullable Long id) {
		return (id == null) ? null
				: this.journal.agents("", MOST_AGENTS)
					.stream()
					.filter((candidate) -> candidate.id() == id)
					.findFirst()
					.orElseGet(() -> new JournalAgent(id, getTranslation("journal.agent.number", String.valueOf(id))));
	}

}
