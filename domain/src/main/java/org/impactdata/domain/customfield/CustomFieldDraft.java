package org.impactdata.domain.customfield;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A custom field as filled in on a form, not yet checked. Blank is the same as null: not
 * given. See {@link CustomField} for what is what.
 *
 * @param version of the field when it was read; without meaning for a new one
 * @param defaultValue as typed
 * @param choices in their order; one without a code is new
 */
public record CustomFieldDraft(long version, @Nullable String label, @Nullable String labelEn, @Nullable String help,
		@Nullable String helpEn, @Nullable String section, CustomFieldType type, AppliesTo appliesTo, boolean required,
		@Nullable String defaultValue, boolean searchable, boolean listed, boolean restricted, Set<Long> roles,
		List<Choice> choices) {

	public CustomFieldDraft {
		roles = Set.copyOf(roles);
		choices = List.copyOf(choices);
	}

	/** A new field of which only label and type are decided. */
	public static CustomFieldDraft named(String label, CustomFieldType type) {
		return new CustomFieldDraft(0, label, null, null, null, null, type, AppliesTo.BOTH, false, null, false, false,
				false, Set.of(), List.of());
	}

	/** What a form would say of a field as it is. */
	public static CustomFieldDraft of(CustomField field) {
		return new CustomFieldDraft(field.version(), field.label(), field.labelEn(), field.help(), field.helpEn(),
				field.section(), field.type(), field.appliesTo(), field.required(), field.defaultValue(),
				field.searchable(), field.listed(), field.restricted(), field.roles(), field.choices());
	}

	/** The same with these choices, of which new ones have no code. */
	public CustomFieldDraft withChoices(List<Choice> others) {
		return new CustomFieldDraft(this.version, this.label, this.labelEn, this.help, this.helpEn, this.section,
				this.type, this.appliesTo, this.required, this.defaultValue, this.searchable, this.listed,
				this.restricted, this.roles, others);
	}

	/** The same, found by search and offered as a column of the list. */
	public CustomFieldDraft everywhere() {
		return new CustomFieldDraft(this.version, this.label, this.labelEn, this.help, this.helpEn, this.section,
				this.type, this.appliesTo, this.required, this.defaultValue, true, true, this.restricted, this.roles,
				this.choices);
	}

	CustomFieldDraft withDefault(@Nullable String value) {
		return new CustomFieldDraft(this.version, this.label, this.labelEn, this.help, this.helpEn, this.section,
				this.type, this.appliesTo, this.required, value, this.searchable, this.listed, this.restricted,
				this.roles, this.choices);
	}

	/** The same, of another type. */
	public CustomFieldDraft of(CustomFieldType other) {
		return new CustomFieldDraft(this.version, this.label, this.labelEn, this.help, this.helpEn, this.section, other,
				this.appliesTo, this.required, this.defaultValue, this.searchable, this.listed, this.restricted,
				this.roles, this.choices);
	}

	/** The same, seen by these roles alone. */
	public CustomFieldDraft forRoles(Set<Long> others) {
		return new CustomFieldDraft(this.version, this.label, this.labelEn, this.help, this.helpEn, this.section,
				this.type, this.appliesTo, this.required, this.defaultValue, this.searchable, this.listed, true, others,
				this.choices);
	}

}
