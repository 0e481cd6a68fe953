package org.impactdata.console.adherent.form;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.DatePickerTexts;
import org.impactdata.console.organization.OrganizationPicker;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentKind;
import org.impactdata.domain.adherent.Gender;
import org.impactdata.domain.organization.OrganizationListItem;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.value.CountryCode;
import org.jspecify.annotations.Nullable;

/** Makes the field of the screen that fits what is asked. */
final class FieldFactory {

	private final Locale locale;

	private final CurrentAgent agent;

	private final OrganizationService organizations;

	private @Nullable Long namedOrganization;

	private @Nullable String organizationName;

	FieldFactory(Locale locale, CurrentAgent agent, OrganizationService organizations) {
		this.locale = locale;
		this.agent = agent;
		this.organizations = organizations;
	}

	/** Tells the name of an organisation whatever the agent may look up. */
	void nameOrganization(@Nullable Long id, @Nullable String name) {
		this.namedOrganization = id;
		this.organizationName = name;
	}

	FormField create(AdherentField field) {
		return switch (field) {
			case KIND -> kind();
			case GENDER -> gender();
			case BIRTH_DATE -> text(field).withHelp(help("birth-date"));
			case ADDRESS, NOTE -> lines(field);
			case COUNTRY -> country();
			case ORGANIZATION -> organization();
			case JOINED_ON -> joinedOn();
			case IDENTIFIANT -> text(field).withHelp(help("identifiant"));
			default -> text(field);
		};
	}

	private FormField text(AdherentField field) {
		TextField input = new TextField(field.label(this.locale));
		input.setRequiredIndicatorVisible(field == AdherentField.LAST_NAME || field == AdherentField.LEGAL_NAME);
		return typed(input, field);
	}

	private FormField lines(AdherentField field) {
		TextArea input = new TextArea(field.label(this.locale));
		input.setMinRows(2);
		return typed(input, field);
	}

	private static <C extends TextFieldBase<C, String>> FormField typed(C input, AdherentField field) {
		input.setManualValidation(true);
		input.setValueChangeMode(ValueChangeMode.LAZY);
		input.getElement().setAttribute("autocomplete", "off");
		return FormField.text(input);
	}

	private FormField kind() {
		RadioButtonGroup<AdherentKind> choice = new RadioButtonGroup<>();
		label(choice, AdherentField.KIND);
		choice.setItems(AdherentKind.values());
		choice.setItemLabelGenerator((kind) -> kind.label(this.locale));
		choice.setManualValidation(true);
		return FormField.choice(choice, AdherentKind::name, AdherentKind::valueOf);
	}

	private FormField gender() {
		Select<Gender> choice = new Select<>();
		label(choice, AdherentField.GENDER);
		choice.setItems(Gender.values());
		choice.setItemLabelGenerator((gender) -> (gender != null) ? gender.label(this.locale) : "");
		choice.setEmptySelectionAllowed(true);
		choice.setEmptySelectionCaption(choice.getTranslation("adherent.form.not-known"));
		choice.setManualValidation(true);
		return FormField.choice(choice, Gender::name, Gender::valueOf);
	}

	private FormField country() {
		ComboBox<CountryCode> choice = new ComboBox<>(AdherentField.COUNTRY.label(this.locale));
		List<CountryCode> countries = Arrays.stream(Locale.getISOCountries())
			.map(CountryCode::new)
			.sorted(Comparator.comparing((CountryCode country) -> country.display(this.locale),
					Collator.getInstance(this.locale)))
			.toList();
		choice.setItems(countries);
		choice.setItemLabelGenerator((country) -> country.display(this.locale));
		choice.setClearButtonVisible(true);
		choice.setManualValidation(true);
		return FormField.choice(choice, CountryCode::value, CountryCode::new);
	}

	private FormField organization() {
		OrganizationPicker choice = new OrganizationPicker(this.organizations);
		choice.setLabel(AdherentField.ORGANIZATION.label(this.locale));
		choice.setManualValidation(true);
		FormField field = FormField.choice(choice, (item) -> String.valueOf(item.id()), this::organizationOf);
		if (!this.agent.may(Permission.ORGANIZATION_READ)) {
			field.lock(choice.getTranslation("adherent.form.organization-locked"));
		}
		return field;
	}

	private OrganizationListItem organizationOf(String id) {
		String name = (Long.valueOf(id).equals(this.namedOrganization) && this.organizationName != null)
				? this.organizationName : null;
		if (name == null && this.agent.may(Permission.ORGANIZATION_READ)) {
			name = this.organizations.find(Long.parseLong(id)).map((found) -> found.name()).orElse(null);
		}
		return OrganizationListItem.named(Long.parseLong(id), null, (name != null) ? name : id);
	}

	private FormField joinedOn() {
		DatePicker input = new DatePicker(AdherentField.JOINED_ON.label(this.locale));
		DatePickerTexts.translate(input, this.locale);
		input.setClearButtonVisible(true);
		return FormField.choice(input, LocalDate::toString, LocalDate::parse);
	}

	private void label(HasLabel field, AdherentField name) {
		field.setLabel(name.label(this.locale));
	}

	private String help(String what) {
		return UI.getCurrent().getTranslation("adherent.form.help." + what);
	}

}
