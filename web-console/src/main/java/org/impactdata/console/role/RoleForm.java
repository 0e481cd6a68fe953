package org.impactdata.console.role;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.role.RoleDetails;
import org.impactdata.domain.role.RoleDraft;
import org.jspecify.annotations.Nullable;

/**
 * All of a role, to change.
 */
final class RoleForm extends Div {

	private final transient RoleDetails role;

	private final TextField name = new TextField();

	private final TextArea description = new TextArea();

	private final PermissionChoices permissions;

	private final transient Map<SensitiveField, RadioButtonGroup<FieldVisibility>> fields = new EnumMap<>(
			SensitiveField.class);

	private final Checkbox secondFactor = new Checkbox();

	RoleForm(RoleDetails role, boolean editable, Runnable changed) {
		this.role = role;
		this.permissions = new PermissionChoices(role.grants().permissions(), editable, changed);
		addClassName("role-form");
		if (editable) {
			add(new Section(getTranslation("role.identity"), identity(changed)));
		}
		add(new Section(getTranslation("role.permissions"), this.permissions),
				new Section(getTranslation("roles.fields"), fields(editable, changed)),
				new Section(getTranslation("role.sign-in"), secondFactor(editable, changed)));
	}

	private Div identity(Runnable changed) {
		this.name.setLabel(getTranslation("role.name"));
		this.name.setValue(this.role.label(getLocale()));
		this.name.setMaxLength(120);
		this.name.setValueChangeMode(ValueChangeMode.EAGER);
		this.name.addValueChangeListener((event) -> changed.run());
		this.description.setLabel(getTranslation("role.description"));
		this.description.setValue(this.role.description(getLocale()));
		this.description.setMaxLength(500);
		this.description.setValueChangeMode(ValueChangeMode.EAGER);
		this.description.addValueChangeListener((event) -> changed.run());
		Div identity = new Div(this.name, this.description);
		identity.addClassNames("stack", "role-identity");
		return identity;
	}

	private Div fields(boolean editable, Runnable changed) {
		Paragraph explanation = new Paragraph(getTranslation("role.fields.explanation"));
		explanation.addClassName("muted");
		Div all = new Div(explanation);
		all.addClassName("stack");
		for (SensitiveField field : SensitiveField.values()) {
			RadioButtonGroup<FieldVisibility> group = new RadioButtonGroup<>(field.label(getLocale()));
			group.setItems(List.of(FieldVisibility.values()));
			group.setItemLabelGenerator((visibility) -> visibility.label(getLocale()));
			group.setValue(this.role.grants().fields().getOrDefault(field, FieldVisibility.HIDDEN));
			group.setReadOnly(!editable);
			group.getElement().setAttribute("data-field", field.name());
			group.addValueChangeListener((event) -> changed.run());
			this.fields.put(field, group);
			all.add(group);
		}
		return all;
	}

	private Checkbox secondFactor(boolean editable, Runnable changed) {
		this.secondFactor.setLabel(getTranslation("role.second-factor"));
		this.secondFactor.setHelperText(getTranslation("role.second-factor.help"));
		this.secondFactor.setValue(this.role.grants().secondFactor());
		this.secondFactor.setReadOnly(!editable);
		this.secondFactor.addValueChangeListener((event) -> changed.run());
		return this.secondFactor;
	}

	RoleDetails role() {
		return this.role;
	}

	/** What the form says. A shipped role keeps following its own name until renamed. */
	RoleDraft draft() {
		Map<SensitiveField, FieldVisibility> shown = new EnumMap<>(SensitiveField.class);
		this.fields.forEach((field, group) -> shown.put(field, group.getValue()));
		return new RoleDraft(this.role.version(),
				kept(this.name.getValue(), this.role.label(getLocale()), this.role.name()),
				kept(this.description.getValue(), this.role.description(getLocale()), this.role.description()),
				new RoleGrants(this.permissions.value(), shown, this.secondFactor.getValue()));
	}

	private static @Nullable String kept(String typed, String shown, @Nullable String stored) {
		return typed.strip().equals(shown) ? stored : typed;
	}

	boolean isChanged() {
		return !draft().equals(RoleDraft.of(this.role));
	}

	void refuseName(String sentence) {
		this.name.setErrorMessage(sentence);
		this.name.setInvalid(true);
		this.name.focus();
	}

}
