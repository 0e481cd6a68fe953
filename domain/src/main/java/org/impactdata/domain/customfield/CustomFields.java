package org.impactdata.domain.customfield;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.Problem;
import org.impactdata.domain.value.Texts;

/** All custom fields as they are at one moment, in the order of screens. */
public final class CustomFields {

	/** None at all. */
	public static final CustomFields NONE = new CustomFields(List.of());

	private final Map<String, CustomField> byName = new LinkedHashMap<>();

	CustomFields(List<CustomField> fields) {
		fields.forEach((field) -> this.byName.put(field.name(), field));
	}

	/** All, retired ones included. */
	public List<CustomField> all() {
		return List.copyOf(this.byName.values());
	}

	/** Those that are in use. */
	public Stream<CustomField> used() {
		return this.byName.values().stream().filter((field) -> !field.retired());
	}

	/** The one of a name. */
	public Optional<CustomField> find(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	/**
	 * Read the values of an adherent as people write them.
	 * @param person whether the adherent is one
	 * @param typed texts by name
	 * @param stored what is known so far, by name; a text that is the same is not looked
	 * at again, whatever became of the field
	 * @param seen whether a field is asked for
	 * @param problems to which what is wrong is added, by name
	 * @return values in their stored form, those that are not asked for as they were
	 */
	public Map<String, String> read(boolean person, Map<String, String> typed, Map<String, String> stored,
			Predicate<CustomField> seen, Map<String, Problem> problems) {
		Map<String, String> values = new TreeMap<>();
		stored.forEach((name, value) -> {
			if (find(name).filter((field) -> !field.retired() && seen.test(field)).isEmpty()) {
				values.put(name, value);
			}
		});
		typed.forEach((name, text) -> {
			String kept = stored.get(name);
			if (text.equals(kept)) {
				values.put(name, text);
			}
			else if (Texts.clean(text) != null) {
				read(name, text, seen, problems).ifPresent((value) -> values.put(name, value));
			}
		});
		used().filter((field) -> field.required() && seen.test(field) && isAskedOf(field, person)).forEach((field) -> {
			if (!values.containsKey(field.name())) {
				problems.putIfAbsent(field.name(), Problem.of("custom.required"));
			}
		});
		return values;
	}

	private Optional<String> read(String name, String text, Predicate<CustomField> seen,
			Map<String, Problem> problems) {
		CustomField field = this.byName.get(name);
		if (field == null || field.retired() || !seen.test(field)) {
			problems.put(name, Problem.of("custom.unknown", name));
			return Optional.empty();
		}
		return switch (field.accept(text)) {
			case Parsed.Accepted<String>(String value) -> Optional.of(value);
			case Parsed.Rejected<String>(Problem problem) -> {
				problems.put(name, problem);
				yield Optional.empty();
			}
		};
	}

	/** Whether it is asked of persons, or of organisations. */
	public static boolean isAskedOf(CustomField field, boolean person) {
		return person ? field.appliesTo().persons() : field.appliesTo().organizations();
	}

	/**
	 * The words by which an adherent is found.
	 * @param values in their stored form, by name
	 * @return words by field, folded; nothing of fields that are not searched
	 */
	public Map<CustomField, List<String>> words(Map<String, String> values) {
		Map<CustomField, List<String>> words = new LinkedHashMap<>();
		used().filter(CustomField::searchable).forEach((field) -> {
			@Nullable String stored = values.get(field.name());
			List<String> found = (stored != null) ? ValueTexts.words(field, stored) : new ArrayList<>();
			if (!found.isEmpty()) {
				words.put(field, found);
			}
		});
		return words;
	}

	/**
	 * By what an adherent is sorted.
	 * @param values in their stored form, by name
	 * @return texts that are in order where the values are, by field; nothing of fields
	 * that are no columns
	 */
	public Map<CustomField, String> sortKeys(Map<String, String> values) {
		Map<CustomField, String> keys = new LinkedHashMap<>();
		used().filter(CustomField::listed).forEach((field) -> {
			@Nullable String stored = values.get(field.name());
			if (stored != null) {
				keys.put(field, ValueTexts.sortKey(field, stored));
			}
		});
		return keys;
	}

}
