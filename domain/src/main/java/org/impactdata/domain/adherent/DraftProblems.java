package org.impactdata.domain.adherent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.impactdata.domain.Problem;

/**
 * What is wrong with a form.
 *
 * @param fields by field, in the order of a form
 * @param customFields by the name of the custom field
 */
public record DraftProblems(Map<AdherentField, Problem> fields, Map<String, Problem> customFields) {

	/** Nothing. */
	public static final DraftProblems NONE = new DraftProblems(Map.of(), Map.of());

	private static final Problem UNSEEN = Problem.of("unseen-value");

	public DraftProblems {
		Map<AdherentField, Problem> ordered = new EnumMap<>(AdherentField.class);
		ordered.putAll(fields);
		fields = Collections.unmodifiableMap(ordered);
		customFields = Collections.unmodifiableMap(new TreeMap<>(customFields));
	}

	static DraftProblems of(AdherentField field, Problem problem) {
		return new DraftProblems(Map.of(field, problem), Map.of());
	}

	DraftProblems with(AdherentField field, Problem problem) {
		Map<AdherentField, Problem> more = new EnumMap<>(AdherentField.class);
		more.putAll(this.fields);
		more.put(field, problem);
		return new DraftProblems(more, this.customFields);
	}

	/** Of fields that are not seen, says nothing but that something is wrong. */
	DraftProblems seen(Predicate<AdherentField> seen) {
		Map<AdherentField, Problem> told = new EnumMap<>(AdherentField.class);
		this.fields.forEach((field, problem) -> told.put(field, seen.test(field) ? problem : UNSEEN));
		return new DraftProblems(told, this.customFields);
	}

	/** How many there are. */
	public int size() {
		return this.fields.size() + this.customFields.size();
	}

	public boolean isEmpty() {
		return size() == 0;
	}

	Problem first() {
		return this.fields.isEmpty() ? this.customFields.values().iterator().next()
				: this.fields.values().iterator().next();
	}

}
