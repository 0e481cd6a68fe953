package org.impactdata.domain.customfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes down what became of the definition of a custom field. */
@Component
class CustomFieldJournal {

	private final Journal journal;

	CustomFieldJournal(Journal journal) {
		this.journal = journal;
	}

	void write(JournalAction action, @Nullable CustomField before, @Nullable CustomField after) {
		CustomField either = Objects.requireNonNull((after != null) ? after : before);
		Changes changes = new Changes(before, after, new ArrayList<>());
		changes.add("label", CustomField::label);
		changes.add("label_en", CustomField::labelEn);
		changes.add("help", CustomField::help);
		changes.add("help_en", CustomField::helpEn);
		changes.add("section", CustomField::section);
		changes.add("type", (field) -> "custom-field.type." + field.type());
		changes.add("applies_to", (field) -> "custom-field.applies-to." + field.appliesTo());
		changes.add("required", (field) -> yesOrNo(field.required()));
		changes.add("default_value", CustomField::defaultValue);
		changes.add("searchable", (field) -> yesOrNo(field.searchable()));
		changes.add("listed", (field) -> yesOrNo(field.listed()));
		changes.add("restricted", (field) -> yesOrNo(field.restricted()));
		changes.add("roles", (field) -> field.roles().isEmpty() ? null
				: field.roles().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
		changes.add("choices", CustomFieldJournal::choices);
		this.journal.write(new JournalEvent(action,
				JournalObject.of(JournalObject.Kind.CUSTOM_FIELD, either.id(), either.label()), changes.found()));
	}

	private static String yesOrNo(boolean value) {
		return "custom-field.value." + value;
	}

	private static @Nullable String choices(CustomField field) {
		return field.choices().isEmpty() ? null
				: field.choices()
					.stream()
					.map((choice) -> choice.retired() ? "(" + choice.label() + ")" : choice.label())
					.collect(Collectors.joining(", "));
	}

	private record Changes(@Nullable CustomField before, @Nullable CustomField after, List<Change> found) {

		void add(String name, Function<CustomField, @Nullable String> part) {
			String old = (this.before != null) ? part.apply(this.before) : null;
			String current = (this.after != null) ? part.apply(this.after) : null;
			if (!Objects.equals(old, current)) {
				this.found.add(new Change("custom_field." + name, old, current));
			}
		}

	}

}
