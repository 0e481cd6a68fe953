package org.impactdata.console.customfield;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.customfield.AppliesTo;
import org.impactdata.domain.customfield.Choice;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.customfield.InvalidFieldException;
import org.impactdata.domain.role.RoleDetails;
import org.jspecify.annotations.Nullable;

/** All that is decided about a custom field. */
final class CustomFieldForm extends Div {

	private final long version;

	private final transient Runnable changed;

	private final TextField label = text("custom-field.label", 100);

	private final TextField labelEn = text("custom-field.label-en", 100);

	private final TextField help = text("custom-field.help", 300);

	private final TextField helpEn = text("custom-field.help-en", 300);

	private final TextField section = text("custom-field.section", 100);

	private final Select<CustomFieldType> type = new Select<>();

	private final RadioButtonGroup<AppliesTo> appliesTo = new RadioButtonGroup<>();

	private final ChoiceEditor choices = new ChoiceEditor(this::changed);

	private final Section choiceSection = new Section(getTranslation("custom-field.choices"), this.choices);

	private final TextField defaultValue = text("custom-field.default-value", 1000);

	private final Checkbox required = check("custom-field.required", "custom-field.required.help");

	private final Checkbox searchable = check("custom-field.searchable", "custom-field.searchable.help");

	private final Checkbox listed = check("custom-field.listed", "custom-field.listed.help");

	private final Checkbox restricted = check("custom-field.restricted", "custom-field.restricted.help");

	private final MultiSelectComboBox<RoleDetails> roles = new MultiSelectComboBox<>();

	/**
	 * Roles that see the field and are not offered to this agent: they go on seeing it.
	 */
	private transient Set<Long> unlisted = Set.of();

	private boolean filled;

	/**
	 * A form.
	 * @param all roles there are
	 * @param changed to do when it says something else
	 */
	CustomFieldForm(CustomFieldDraft draft, List<RoleDetails> all, Runnable changed) {
		this.version = draft.version();
		this.changed = changed;
		addClassNames("form-sections", "custom-field-form");
		this.type.setLabel(getTranslation("custom-field.type"));
		this.type.setItems(CustomFieldType.values());
		this.type.setItemLabelGenerator((item) -> item.label(getLocale()));
		this.type.addClassName("field-type");
		this.appliesTo.setLabel(getTranslation("custom-field.applies-to"));
		this.appliesTo.setItems(AppliesTo.values());
		this.appliesTo.setItemLabelGenerator((item) -> item.label(getLocale()));
		this.roles.setLabel(getTranslation("custom-field.roles"));
		this.roles.setItems(all);
		this.roles.setItemLabelGenerator((role) -> role.label(getLocale()));
		this.label.setRequiredIndicatorVisible(true);
		this.defaultValue.setHelperText(getTranslation("custom-field.default-value.help"));
		this.section.setHelperText(getTranslation("custom-field.section.help"));
		add(new Section(getTranslation("custom-field.what"),
				grid(this.label, this.labelEn, this.type, this.appliesTo, this.help, this.helpEn, this.section)),
				this.choiceSection,
				new Section(getTranslation("custom-field.filling-in"), grid(this.required, this.defaultValue)),
				new Section(getTranslation("custom-field.showing"),
						grid(this.listed, this.searchable, this.restricted, this.roles)));
		fill(draft, all);
		List.<HasValue<?, ?>>of(this.label, this.labelEn, this.help, this.helpEn, this.section, this.type,
				this.appliesTo, this.defaultValue, this.required, this.searchable, this.listed, this.restricted,
				this.roles)
			.forEach((field) -> field.addValueChangeListener((event) -> changed()));
		this.filled = true;
		arrange();
	}

	private TextField text(String key, int longest) {
		TextField field = new TextField(getTranslation(key));
		field.setMaxLength(longest);
		field.setValueChangeMode(ValueChangeMode.LAZY);
		field.setManualValidation(true);
		field.addClassName("field-" + key.substring(key.indexOf('.') + 1));
		return field;
	}

	private Checkbox check(String key, String help) {
		Checkbox box = new Checkbox(getTranslation(key));
		box.setHelperText(getTranslation(help));
		box.addClassName("field-" + key.substring(key.indexOf('.') + 1));
		return box;
	}

	private static Div grid(Component... fields) {
		Div grid = new Div(fields);
		grid.addClassName("form-grid");
		return grid;
	}

	private void fill(CustomFieldDraft draft, List<RoleDetails> all) {
		this.label.setValue(shown(draft.label()));
		this.labelEn.setValue(shown(draft.labelEn()));
		this.help.setValue(shown(draft.help()));
		this.helpEn.setValue(shown(draft.helpEn()));
		this.section.setValue(shown(draft.section()));
		this.type.setValue(draft.type());
		this.appliesTo.setValue(draft.appliesTo());
		this.choices.show(draft.choices());
		this.defaultValue.setValue(shown(draft.defaultValue()));
		this.required.setValue(draft.required());
		this.searchable.setValue(draft.searchable());
		this.listed.setValue(draft.listed());
		this.restricted.setValue(draft.restricted());
		this.unlisted = draft.roles()
			.stream()
			.filter((id) -> all.stream().noneMatch((role) -> role.id() == id))
			.collect(Collectors.toSet());
		this.roles
			.setValue(all.stream().filter((role) -> draft.roles().contains(role.id())).collect(Collectors.toSet()));
	}

	private static String shown(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private void changed() {
		if (this.filled) {
			arrange();
			this.changed.run();
		}
	}

	private void arrange() {
		this.choiceSection.setVisible(this.type.getValue().hasChoices());
		this.searchable.setVisible(this.type.getValue().canBeSearched());
		this.roles.setVisible(this.restricted.getValue());
	}

	/** Proposes values that are there already as choices. */
	void propose(List<String> values) {
		if (this.choices.value().isEmpty()) {
			this.choices.show(values.stream()
				.filter((value) -> value.length() <= 100)
				.map((value) -> new Choice("", value, null, false))
				.toList());
		}
	}

	CustomFieldType type() {
		return this.type.getValue();
	}

	CustomFieldDraft draft() {
		return new CustomFieldDraft(this.version, this.label.getValue(), given(this.labelEn), given(this.help),
				given(this.helpEn), given(this.section), this.type.getValue(), this.appliesTo.getValue(),
				this.required.getValue(), given(this.defaultValue),
				this.searchable.getValue() && this.type.getValue().canBeSearched(), this.listed.getValue(),
				this.restricted.getValue(),
				this.restricted.getValue()
						? Stream.concat(this.unlisted.stream(), this.roles.getValue().stream().map(RoleDetails::id))
							.collect(Collectors.toSet())
						: Set.of(),
				this.choices.value());
	}

	private static @Nullable String given(TextField field) {
		return field.getValue().isBlank() ? null : field.getValue();
	}

	/** Says what is wrong, where it is. */
	void refuse(InvalidFieldException refusal) {
		String sentence = refusal.sentence(getLocale());
		switch (refusal.part()) {
			case LABEL -> refuse(this.label, sentence);
			case LABEL_EN -> refuse(this.labelEn, sentence);
			case HELP -> refuse(this.help, sentence);
			case HELP_EN -> refuse(this.helpEn, sentence);
			case SECTION -> refuse(this.section, sentence);
			case DEFAULT_VALUE -> refuse(this.defaultValue, sentence);
			case ROLES -> refuse(this.roles, sentence);
			case CHOICES -> this.choices.refuse(sentence);
		}
	}

	private static <C extends Component & HasValidationProperties & Focusable<?>> void refuse(C field,
			String sentence) {
		field.setErrorMessage(sentence);
		field.setInvalid(true);
		field.focus();
	}

	/** Takes back what was said of an earlier attempt. */
	void accept() {
		List.<HasValidationProperties>of(this.label, this.labelEn, this.help, this.helpEn, this.section,
				this.defaultValue, this.roles)
			.forEach((field) -> field.setInvalid(false));
	}

	void focus() {
		this.label.focus();
	}

}
