package org.impactdata.console.customfield;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.domain.customfield.Choice;
import org.jspecify.annotations.Nullable;

/** The values a field may have: their names, their order, and those no longer offered. */
final class ChoiceEditor extends Div {

	private final transient Runnable changed;

	private final transient List<Choice> choices = new ArrayList<>();

	private final OrderedList rows = new OrderedList();

	private final Span problem = new Span();

	ChoiceEditor(Runnable changed) {
		this.changed = changed;
		addClassNames("stack", "choice-editor");
		this.rows.addClassName("choices");
		this.problem.addClassName("field-problem");
		this.problem.getElement().setAttribute("role", "alert");
		Button add = new Button(getTranslation("custom-field.choice.add"), Glyph.ADD.draw(), (click) -> {
			this.choices.add(new Choice("", "", null, false));
			show();
			this.changed.run();
			focusLast();
		});
		add.addClassName("choice-add");
		add(this.rows, this.problem, add);
	}

	void show(List<Choice> kept) {
		this.choices.clear();
		this.choices.addAll(kept);
		show();
	}

	List<Choice> value() {
		return this.choices.stream().filter((choice) -> !choice.code().isEmpty() || !choice.label().isBlank()).toList();
	}

	void refuse(String sentence) {
		this.problem.setText(sentence);
	}

	private void show() {
		this.problem.setText("");
		this.rows.removeAll();
		for (int index = 0; index < this.choices.size(); index++) {
			this.rows.add(row(index));
		}
	}

	private void focusLast() {
		this.rows.getChildren()
			.reduce((first, second) -> second)
			.ifPresent((row) -> row.getChildren()
				.filter(TextField.class::isInstance)
				.findFirst()
				.ifPresent((field) -> ((TextField) field).focus()));
	}

	private ListItem row(int index) {
		Choice choice = this.choices.get(index);
		TextField label = text("custom-field.choice.label", index, choice.label());
		label.addValueChangeListener((event) -> put(index, event.getValue(), this.choices.get(index).labelEn()));
		TextField english = text("custom-field.choice.english", index,
				(choice.labelEn() != null) ? choice.labelEn() : "");
		english.addValueChangeListener((event) -> put(index, this.choices.get(index).label(), event.getValue()));
		label.setReadOnly(choice.retired());
		english.setReadOnly(choice.retired());
		ListItem row = new ListItem(label, english, step(index, -1), step(index, 1), remove(index));
		row.addClassNames("row", choice.retired() ? "retired" : "offered");
		return row;
	}

	private TextField text(String key, int index, String value) {
		TextField field = new TextField();
		field.setAriaLabel(getTranslation(key, index + 1));
		field.setPlaceholder(getTranslation(key, index + 1));
		field.setValue(value);
		field.setValueChangeMode(ValueChangeMode.LAZY);
		field.addClassName("grow");
		return field;
	}

	private void put(int index, String label, @Nullable String english) {
		Choice choice = this.choices.get(index);
		this.choices.set(index, new Choice(choice.code(), label,
				(english != null && !english.isBlank()) ? english : null, choice.retired()));
		this.problem.setText("");
		this.changed.run();
	}

	private Button step(int index, int places) {
		Button button = new IconButton((places < 0) ? Glyph.CHEVRON_UP : Glyph.CHEVRON_DOWN,
				getTranslation((places < 0) ? "custom-fields.up" : "custom-fields.down", name(index)), () -> {
					Collections.swap(this.choices, index, index + places);
					show();
					this.changed.run();
				});
		button.setEnabled(index + places >= 0 && index + places < this.choices.size());
		return button;
	}

	/** One that adherents may have is not removed: it is no longer offered. */
	private Button remove(int index) {
		Choice choice = this.choices.get(index);
		if (choice.retired()) {
			return new IconButton(Glyph.UNDO, getTranslation("custom-field.choice.restore", name(index)),
					() -> replace(index, false));
		}
		return new IconButton(Glyph.CLOSE,
				getTranslation(choice.code().isEmpty() ? "custom-field.choice.remove" : "custom-field.choice.retire",
						name(index)),
				() -> {
					if (choice.code().isEmpty()) {
						this.choices.remove(index);
						show();
						this.changed.run();
					}
					else {
						replace(index, true);
					}
				});
	}

	private void replace(int index, boolean retired) {
		Choice choice = this.choices.get(index);
		this.choices.set(index, new Choice(choice.code(), choice.label(), choice.labelEn(), retired));
		show();
		this.changed.run();
	}

	private String name(int index) {
		String label = this.choices.get(index).label();
		return label.isBlank() ? getTranslation("custom-field.choice.label", index + 1) : label;
	}

}
