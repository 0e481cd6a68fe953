package org.impactdata.console.adherent.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.impactdata.console.layout.DatePickerTexts;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.customfield.Choice;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldType;
import org.jspecify.annotations.Nullable;

/** Makes the field of the screen that fits a custom field. */
final class CustomFieldFactory {

	private static final String SEPARATOR = ";";

	private final Locale locale;

	CustomFieldFactory(Locale locale) {
		this.locale = locale;
	}

	/**
	 * Make one.
	 * @param stored the value there is; one that is none of the field's type is shown as
	 * text, so that it is not lost
	 */
	FormField create(CustomField field, @Nullable String stored) {
		boolean readable = stored == null || isReadable(field, stored);
		FormField created = readable ? fitting(field) : typed(new TextField(field.label(this.locale)), field);
		String help = field.help(this.locale);
		created.setValue((stored != null && readable) ? shown(field, stored) : stored);
		return (help != null) ? created.withHelp(help) : created;
	}

	/**
	 * Several choices are the same in another order: that of the definition may have
	 * changed.
	 */
	private static boolean isReadable(CustomField field, String stored) {
		Parsed<String> read = field.accept(stored);
		return (field.type() == CustomFieldType.MULTI_CHOICE) ? read instanceof Parsed.Accepted<String>
				: read.equals(Parsed.accepted(stored));
	}

	private String shown(CustomField field, String stored) {
		return switch (field.type()) {
			// Without groups: a comma in them would be read as that of decimals.
			case NUMBER -> this.locale.getLanguage().equals("en") ? stored : stored.replace('.', ',');
			default -> stored;
		};
	}

	private FormField fitting(CustomField field) {
		String label = field.label(this.locale);
		return switch (field.type()) {
			case TEXT -> lines(new TextArea(label), field);
			case NUMBER -> number(new TextField(label), field);
			case LINK -> typed(new TextField(label), field);
			case DATE -> date(new DatePicker(label), field);
			case CHOICE -> choice(new ComboBox<>(label), field);
			case MULTI_CHOICE -> choices(new MultiSelectComboBox<>(label), field);
			case YES_NO -> yesOrNo(new Select<>(), field);
		};
	}

	private FormField lines(TextArea input, CustomField field) {
		input.setMinRows(1);
		return typed(input, field);
	}

	private FormField number(TextField input, CustomField field) {
		input.getElement().setAttribute("inputmode", "decimal");
		return typed(input, field);
	}

	private static <C extends TextFieldBase<C, String>> FormField typed(C input, CustomField field) {
		input.setManualValidation(true);
		input.setValueChangeMode(ValueChangeMode.LAZY);
		input.setRequiredIndicatorVisible(field.required());
		input.getElement().setAttribute("autocomplete", "off");
		return FormField.text(input);
	}

	private FormField date(DatePicker input, CustomField field) {
		DatePickerTexts.translate(input, this.locale);
		input.setClearButtonVisible(true);
		input.setManualValidation(true);
		input.setRequiredIndicatorVisible(field.required());
		return FormField.choice(input, LocalDate::toString, LocalDate::parse);
	}

	private FormField choice(ComboBox<Choice> input, CustomField field) {
		input.setItems(offered(field));
		input.setItemLabelGenerator((choice) -> choice.label(this.locale));
		input.setClearButtonVisible(true);
		input.setManualValidation(true);
		input.setRequiredIndicatorVisible(field.required());
		return FormField.choice(input, Choice::code, (code) -> field.choice(code).orElse(null));
	}

	private FormField choices(MultiSelectComboBox<Choice> input, CustomField field) {
		input.setItems(offered(field));
		input.setItemLabelGenerator((choice) -> choice.label(this.locale));
		input.setClearButtonVisible(true);
		input.setManualValidation(true);
		input.setRequiredIndicatorVisible(field.required());
		return FormField.choice(input,
				(chosen) -> field.choices()
					.stream()
					.filter(chosen::contains)
					.map(Choice::code)
					.collect(Collectors.joining(SEPARATOR)),
				(codes) -> chosen(field, codes));
	}

	private static Set<Choice> chosen(CustomField field, String codes) {
		Set<Choice> chosen = new LinkedHashSet<>();
		Arrays.stream(codes.split(SEPARATOR)).forEach((code) -> field.choice(code).ifPresent(chosen::add));
		return chosen;
	}

	private static List<Choice> offered(CustomField field) {
		return field.choices().stream().filter((choice) -> !choice.retired()).toList();
	}

	private FormField yesOrNo(Select<Boolean> input, CustomField field) {
		input.setLabel(field.label(this.locale));
		input.setItems(true, false);
		input.setItemLabelGenerator((value) -> (value != null) ? field.display(value.toString(), this.locale) : "");
		input.setEmptySelectionAllowed(true);
		input.setEmptySelectionCaption(input.getTranslation("adherent.form.not-known"));
		input.setManualValidation(true);
		input.setRequiredIndicatorVisible(field.required());
		return FormField.choice(input, (value) -> value.toString(), Boolean::valueOf);
	}

}
