package org.impactdata.console.organization;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.organization.OrganizationDetails;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.value.CountryCode;
import org.jspecify.annotations.Nullable;

/** What is known of an organisation, to be filled in. */
final class OrganizationForm extends Dialog {

	private static final List<String> TYPES = List.of("ASSOCIATION", "FEDERATION", "SECTION", "NGO", "COMPANY",
			"PUBLIC_BODY", "OTHER");

	private final TextField name = new TextField(getTranslation("organizations.name"));

	private final TextField code = new TextField(getTranslation("organization.code"));

	private final Select<String> type = new Select<>();

	private final TextField contact = new TextField(getTranslation("organization.contact"));

	private final TextField email = new TextField(AdherentField.EMAIL.label(getLocale()));

	private final TextField phone = new TextField(AdherentField.PHONE.label(getLocale()));

	private final TextArea address = new TextArea(AdherentField.ADDRESS.label(getLocale()));

	private final TextField postalCode = new TextField(AdherentField.POSTAL_CODE.label(getLocale()));

	private final TextField city = new TextField(AdherentField.CITY.label(getLocale()));

	private final TextField region = new TextField(AdherentField.REGION.label(getLocale()));

	private final ComboBox<CountryCode> country = new ComboBox<>(AdherentField.COUNTRY.label(getLocale()));

	private final Div refusal = new Div();

	private final transient Consumer<OrganizationDraft> save;

	/**
	 * A form.
	 * @param organization to be changed; null for a new one
	 * @param save given what was filled in; what it refuses is said on the form
	 */
	OrganizationForm(String title, @Nullable OrganizationDetails organization, Consumer<OrganizationDraft> save) {
		this.save = save;
		addClassName("organization-form");
		setHeaderTitle(title);
		setWidth("680px");
		setCloseOnOutsideClick(false);
		Div grid = new Div(this.name, this.code, this.type, this.contact, this.email, this.phone, this.address,
				this.postalCode, this.city, this.region, this.country);
		grid.addClassName("form-grid");
		this.email.addClassName("field-email");
		this.phone.addClassName("field-phone");
		this.code.addClassName("field-email");
		this.type.addClassName("field-phone");
		this.postalCode.addClassName("field-postal-code");
		this.city.addClassName("field-city");
		this.region.addClassName("field-region");
		this.country.addClassName("field-country");
		this.name.setRequiredIndicatorVisible(true);
		this.address.setMinRows(2);
		add(this.refusal, grid);
		choices((organization != null) ? organization.type() : null);
		fill(organization);
		Button confirm = new Button(getTranslation("action.save"), (click) -> save());
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
		getFooter().add(new Button(getTranslation("action.cancel"), (click) -> close()), confirm);
		this.name.focus();
	}

	private void choices(@Nullable String present) {
		List<String> types = new ArrayList<>(TYPES);
		if (present != null && !types.contains(present)) {
			types.add(present);
		}
		this.type.setLabel(getTranslation("organization.type"));
		this.type.setItems(types);
		this.type.setItemLabelGenerator(this::label);
		this.country.setItems(Arrays.stream(Locale.getISOCountries())
			.map(CountryCode::new)
			.sorted(Comparator.comparing((CountryCode each) -> each.display(getLocale()),
					Collator.getInstance(getLocale())))
			.toList());
		this.country.setItemLabelGenerator((each) -> each.display(getLocale()));
		this.country.setClearButtonVisible(true);
	}

	private String label(String present) {
		return TYPES.contains(present) ? getTranslation("organization.type." + present) : present;
	}

	private void fill(@Nullable OrganizationDetails organization) {
		this.type.setValue((organization != null) ? organization.type() : TYPES.getFirst());
		if (organization != null) {
			this.name.setValue(organization.name());
			this.code.setValue(Objects.toString(organization.code(), ""));
			this.contact.setValue(Objects.toString(organization.contactName(), ""));
			this.email.setValue(Objects.toString(organization.email(), ""));
			this.phone.setValue(Objects.toString(organization.phone(), ""));
			this.address.setValue(Objects.toString(organization.address(), ""));
			this.postalCode.setValue(Objects.toString(organization.postalCode(), ""));
			this.city.setValue(Objects.toString(organization.city(), ""));
			this.region.setValue(Objects.toString(organization.region(), ""));
			this.country.setValue(organization.country());
		}
	}

	private void save() {
		try {
			this.save.accept(new OrganizationDraft(this.name.getValue(), this.code.getValue(), this.type.getValue(),
					this.contact.getValue(), this.email.getValue(), this.phone.getValue(), this.address.getValue(),
					this.postalCode.getValue(), this.city.getValue(), this.region.getValue(),
					(this.country.getValue() != null) ? this.country.getValue().value() : null));
			close();
		}
		catch (DomainException ex) {
			this.refusal.removeAll();
			this.refusal.add(OrganizationActions.refusal(ex, UI.getCurrent()));
		}
	}

}
