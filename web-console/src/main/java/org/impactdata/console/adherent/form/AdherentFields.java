package org.impactdata.console.adherent.form;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import org.impactdata.console.adherent.Phones;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.Problem;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentKind;
import org.impactdata.domain.adherent.DraftReview;
import org.impactdata.domain.adherent.TownService;
import org.impactdata.domain.customfield.SeenCustomFields;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.value.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an adherent, to be filled in. A field is complained about once the
 * agent has left it; from then on while typing.
 */
final class AdherentFields extends Div {

	private static final Set<AdherentField> OF_PERSONS = EnumSet.of(AdherentField.LAST_NAME, AdherentField.FIRST_NAME,
			AdherentField.GENDER, AdherentField.BIRTH_DATE, AdherentField.PROFESSION);

	private final transient Map<AdherentField, FormField> fields = new EnumMap<>(AdherentField.class);

	private final CustomFieldInputs customFields;

	private final transient FieldFactory factory;

	private final transient Phones phones;

	private final TownField town;

	private boolean isNew;

	private transient Runnable changed = () -> {
	};

	private transient Runnable left = () -> {
	};

	AdherentFields(CurrentAgent agent, OrganizationService organizations, TownService towns, Phones phones,
			SeenCustomFields customFields) {
		this.phones = phones;
		this.factory = new FieldFactory(getLocale(), agent, organizations);
		this.town = new TownField(towns);
		addClassName("form-sections");
		add(new Section(getTranslation("adherent.identity"),
				grid(AdherentField.KIND, AdherentField.LAST_NAME, AdherentField.FIRST_NAME, AdherentField.LEGAL_NAME,
						AdherentField.GENDER, AdherentField.BIRTH_DATE, AdherentField.PROFESSION)),
				new Section(getTranslation("adherent.contact"),
						grid(AdherentField.EMAIL, AdherentField.PHONE, AdherentField.ADDRESS, AdherentField.POSTAL_CODE,
								AdherentField.CITY, AdherentField.REGION, AdherentField.COUNTRY)),
				new Section(getTranslation("adherent.membership"), grid(AdherentField.ORGANIZATION,
						AdherentField.JOINED_ON, AdherentField.IDENTIFIANT, AdherentField.NOTE)));
		this.customFields = new CustomFieldInputs(customFields, () -> this.changed.run(), () -> this.left.run());
		add(this.customFields);
	}

	private Div grid(AdherentField... fields) {
		Div grid = new Div();
		grid.addClassName("form-grid");
		for (AdherentField field : fields) {
			FormField created = (field == AdherentField.CITY) ? FormField.text(this.town) : this.factory.create(field);
			created.component().addClassName("field-" + field.column().replace('_', '-'));
			this.fields.put(field, created);
			created.listen(() -> changed(field), () -> left(field));
			grid.add(created.component());
		}
		return grid;
	}

	/**
	 * Tells of what the agent does.
	 * @param changed to do when any value is another
	 * @param left to do when a field was left
	 */
	void listen(Runnable changed, Runnable left) {
		this.changed = changed;
		this.left = left;
	}

	private void changed(AdherentField field) {
		if (this.isNew && (field == AdherentField.KIND || field == AdherentField.ORGANIZATION)) {
			showCustomFields();
		}
		if (field == AdherentField.KIND) {
			showFieldsOfKind();
		}
		if (field == AdherentField.POSTAL_CODE) {
			this.town.suggestFor(value(AdherentField.POSTAL_CODE));
		}
		this.changed.run();
	}

	private void left(AdherentField field) {
		String phone = value(AdherentField.PHONE);
		if (field == AdherentField.PHONE && phone != null && !phone.equals(this.phones.display(phone))) {
			field(AdherentField.PHONE).setValue(this.phones.display(phone));
			field(AdherentField.PHONE).touch();
		}
		this.left.run();
	}

	/** Shows a new adherent's values. */
	void show(AdherentDraft draft) {
		Map<AdherentField, String> values = draft.values();
		this.fields.forEach((field, shown) -> shown.setValue(display(field, values.get(field))));
		this.customFields.show(draft.organizationId(), draft.customFields());
		showFieldsOfKind();
		this.town.suggestFor(null);
	}

	/** Shows an adherent that is kept, what the agent may not see of it locked. */
	void show(AdherentDetails adherent, AdherentDraft draft) {
		this.factory.nameOrganization(adherent.organizationId(), adherent.organizationName());
		show(draft);
		this.fields.forEach((field, shown) -> {
			SensitiveField sensitive = field.sensitive();
			FieldVisibility seen = (sensitive != null) ? adherent.unseen().get(sensitive) : null;
			if (seen != null) {
				shown.lock(getTranslation("adherent.unseen." + seen.name()));
			}
		});
	}

	/** Shows a new adherent, of whom only that is known. */
	void showNew(AdherentDraft draft) {
		show(draft);
		this.customFields.clear();
		this.isNew = true;
		showCustomFields();
	}

	/** Those that are seen where the new adherent belongs. */
	private void showCustomFields() {
		String organization = value(AdherentField.ORGANIZATION);
		boolean person = AdherentKind.PERSON.name().equals(value(AdherentField.KIND));
		this.customFields.showNew((organization != null) ? Long.valueOf(organization) : null, person);
		showFieldsOfKind();
	}

	/** Names the organisation a new adherent is in unless the agent says otherwise. */
	void nameOrganization(Long id, String name) {
		this.factory.nameOrganization(id, name);
	}

	private @Nullable String display(AdherentField field, @Nullable String value) {
		if (value != null && field == AdherentField.BIRTH_DATE) {
			return PartialDate.of(value).display(getLocale());
		}
		return value;
	}

	private void showFieldsOfKind() {
		boolean person = AdherentKind.PERSON.name().equals(value(AdherentField.KIND));
		OF_PERSONS.forEach((field) -> field(field).component().setVisible(person));
		field(AdherentField.LEGAL_NAME).component().setVisible(!person);
		this.customFields.showFieldsOf(person);
	}

	AdherentDraft draft() {
		Map<AdherentField, String> values = new EnumMap<>(AdherentField.class);
		this.fields.forEach((name, field) -> {
			String value = field.value();
			if (value != null) {
				values.put(name, value);
			}
		});
		return AdherentDraft.of(values, this.customFields.values());
	}

	/**
	 * Says what is wrong and odd in the fields the agent has left.
	 * @param all whether to say it of all others too
	 * @return whether anything is complained about
	 */
	boolean show(DraftReview review, boolean all) {
		boolean[] refused = { this.customFields.show(review.problems().customFields(), all) };
		this.fields.forEach((name, field) -> {
			Problem problem = review.problems().fields().get(name);
			if (problem != null && (all || field.isTouched())) {
				field.refuse(problem.sentence(getLocale()));
				refused[0] = true;
			}
			else {
				field.accept();
			}
			Problem warning = review.warnings().get(name);
			if (!isLocked(field)) {
				field.warn((warning != null && (all || field.isTouched())) ? warning.sentence(getLocale()) : null);
			}
		});
		return refused[0];
	}

	private static boolean isLocked(FormField field) {
		return ((HasValue<?, ?>) field.component()).isReadOnly();
	}

	void focus(AdherentField field) {
		field(field).focus();
	}

	/** Goes to a custom field. */
	void focus(String customField) {
		this.customFields.focus(customField);
	}

	void focusFirst() {
		boolean person = AdherentKind.PERSON.name().equals(value(AdherentField.KIND));
		focus(person ? AdherentField.LAST_NAME : AdherentField.LEGAL_NAME);
	}

	private @Nullable String value(AdherentField field) {
		return field(field).value();
	}

	private FormField field(AdherentField field) {
		FormField found = this.fields.get(field);
		if (found == null) {
			throw new IllegalArgumentException("The form has no field " + field);
		}
		return found;
	}

}
