package org.impactdata.domain.customfield;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.value.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * Something the association wants to know of its adherents.
 *
 * @param id never changes, shown to nobody
 * @param version to be given back when changing what was read
 * @param name under which values are kept; never changes
 * @param label in French, or in whatever language the association speaks
 * @param labelEn in English; null for the same
 * @param help what to fill in; null for none
 * @param helpEn the same in English; null for the same
 * @param section the heading it stands under; null for the common one
 * @param position its place on screens
 * @param type what its values are
 * @param appliesTo of which adherents it is known
 * @param required whether an adherent cannot be kept without it
 * @param defaultValue of a new adherent, in its stored form; null for none
 * @param searchable whether adherents are found by it
 * @param listed whether it is offered as a column of the list
 * @param restricted whether it is seen by {@code roles} alone, rather than by whoever
 * sees the adherent
 * @param roles ids of the roles that see a restricted one
 * @param retired whether it is no longer used; values are kept
 * @param choices the values it may have, in their order; empty unless the type has them
 */
public record CustomField(long id, long version, String name, String label, @Nullable String labelEn,
		@Nullable String help, @Nullable String helpEn, @Nullable String section, int position, CustomFieldType type,
		AppliesTo appliesTo, boolean required, @Nullable String defaultValue, boolean searchable, boolean listed,
		boolean restricted, Set<Long> roles, boolean retired, List<Choice> choices) {

	public CustomField {
		roles = Set.copyOf(roles);
		choices = List.copyOf(choices);
	}

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return (this.labelEn != null && english(locale)) ? this.labelEn : this.label;
	}

	/** What to fill in, in the given language; null for nothing in particular. */
	public @Nullable String help(Locale locale) {
		return (this.helpEn != null && english(locale)) ? this.helpEn : this.help;
	}

	private static boolean english(Locale locale) {
		return locale.getLanguage().equals("en");
	}

	/**
	 * Read a value as people write it: a choice by its name rather than by its code.
	 * @param typed must hold something visible
	 * @param order of dates of three numbers
	 * @return in its stored form
	 */
	public Parsed<String> parse(String typed, DateOrder order) {
		return new ValueParser(this, order, false).parse(typed);
	}

	/**
	 * Read a value as forms give it: a choice by its code rather than by its name.
	 * @param value must hold something visible
	 * @return in its stored form
	 */
	public Parsed<String> accept(String value) {
		return new ValueParser(this, DateOrder.DMY, true).parse(value);
	}

	/**
	 * A value as a person reads it.
	 * @param stored in its stored form; any other text is shown as it is
	 */
	public String display(String stored, Locale locale) {
		return ValueTexts.display(this, stored, locale);
	}

	/**
	 * A value that was kept when the field was of another type. What the value said then
	 * is read anew; codes of choices go on as they are.
	 * @param stored in the stored form of the former type
	 * @param former the type it was
	 * @return in its stored form
	 */
	public Parsed<String> convert(String stored, CustomFieldType former) {
		if (this.type.hasChoices() && former.hasChoices() && accept(stored) instanceof Parsed.Accepted<String> known) {
			return known;
		}
		return parse(ValueTexts.said(this, former, stored), DateOrder.DMY);
	}

	/** The choice of a code. */
	public Optional<Choice> choice(String code) {
		return this.choices.stream().filter((choice) -> choice.code().equals(code)).findFirst();
	}

}
