package org.impactdata.console.adherent.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentMerge;
import org.impactdata.domain.adherent.AdherentMerge.Difference;

/**
 * Shows two versions of an adherent field by field, and lets the agent choose.
 */
final class ConflictDialog extends Dialog {

	private final transient AdherentMerge merge;

	private final transient FieldWords words;

	private final transient Map<Difference, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();

	private final Button save = new Button();

	/**
	 * A dialogue about two versions.
	 * @param who changed the adherent meanwhile
	 * @param when in words
	 * @param chosen given what is to be saved
	 */
	ConflictDialog(AdherentMerge merge, FieldWords words, String who, String when, Consumer<AdherentDraft> chosen) {
		this.merge = merge;
		this.words = words;
		addClassName("conflict");
		setHeaderTitle(getTranslation("adherent.conflict.title"));
		setWidth("760px");
		setCloseOnOutsideClick(false);
		Div list = new Div();
		list.addClassName("conflict-fields");
		merge.differences().forEach((difference) -> list.add(row(difference)));
		add(new Paragraph(getTranslation("adherent.conflict.text", who, when)), list);
		Button mine = new Button(getTranslation("adherent.conflict.all-mine"), (click) -> chooseAll(true));
		Button theirs = new Button(getTranslation("adherent.conflict.all-theirs"), (click) -> chooseAll(false));
		this.save.setText(getTranslation("adherent.conflict.save"));
		this.save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		this.save.addClickListener((click) -> {
			close();
			chosen.accept(merge.resolve(mine()));
		});
		getFooter().add(mine, theirs, new Button(getTranslation("adherent.conflict.back"), (click) -> close()),
				this.save);
		enable();
	}

	private Component row(Difference difference) {
		RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
		choice.setLabel(this.words.label(difference.field(), difference.name()));
		choice.setItems(true, false);
		choice.setRenderer(new ComponentRenderer<>((mine) -> version(difference, mine)));
		if (!difference.conflicting()) {
			choice.setValue(difference.changedByMe());
		}
		choice.addValueChangeListener((event) -> enable());
		this.choices.put(difference, choice);
		return choice;
	}

	private Component version(Difference difference, boolean mine) {
		String value = this.words.value(difference.field(), difference.name(),
				mine ? difference.mine() : difference.theirs());
		Span whose = new Span(getTranslation(mine ? "adherent.conflict.mine" : "adherent.conflict.theirs"));
		whose.addClassNames("muted", "small");
		Span what = new Span(value.isEmpty() ? getTranslation("adherent.conflict.nothing") : value);
		what.addClassName("version");
		Div version = new Div(whose, what);
		version.addClassName("stack-tight");
		return version;
	}

	private void chooseAll(boolean mine) {
		this.choices.values().forEach((choice) -> choice.setValue(mine));
	}

	private List<Difference> mine() {
		List<Difference> mine = new ArrayList<>();
		this.merge.differences().forEach((difference) -> {
			RadioButtonGroup<Boolean> choice = this.choices.get(difference);
			if (choice != null && Boolean.TRUE.equals(choice.getValue())) {
				mine.add(difference);
			}
		});
		return mine;
	}

	private void enable() {
		this.save.setEnabled(this.choices.values().stream().noneMatch(RadioButtonGroup::isEmpty));
	}

}
