package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFields;

/**
 * Custom fields, as somebody who imports knows them.
 *
 * @param all there are
 * @param usable those that the caller sees wherever the caller may import
 */
record ImportedCustomFields(CustomFields all, List<CustomField> usable) {

	/** One that may be brought, if there is one of that name. */
	Optional<CustomField> find(String name) {
		return this.usable.stream().filter((field) -> field.name().equals(name)).findFirst();
	}

	/** Whether a name is free, or one of those that may be brought. */
	boolean mayBring(String name) {
		return this.all.find(name).isEmpty() || find(name).isPresent();
	}

	/**
	 * Those that a new adherent cannot be kept without; as on the form, of those that are
	 * seen.
	 */
	List<CustomField> required() {
		return this.usable.stream().filter((field) -> field.required() && field.defaultValue() == null).toList();
	}

	/** What a new adherent has unless the file says otherwise, by name. */
	Map<String, String> defaults(boolean person) {
		Map<String, String> defaults = new TreeMap<>();
		this.all.used().filter((field) -> CustomFields.isAskedOf(field, person)).forEach((field) -> {
			Stream.ofNullable(field.defaultValue()).forEach((value) -> defaults.put(field.name(), value));
		});
		return defaults;
	}

}
