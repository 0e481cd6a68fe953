package org.impactdata.domain.adherent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.Problem;
import org.impactdata.domain.value.PhoneNumber;
import org.impactdata.domain.value.PhoneRegion;
import org.jspecify.annotations.Nullable;

/**
 * What there is to be said of a form while it is filled in.
 *
 * @param normalized the form with each value as it will be kept; null while anything is
 * refused
 * @param problems what is refused
 * @param warnings what is odd but will be kept, by field
 */
public record DraftReview(@Nullable AdherentDraft normalized, DraftProblems problems,
		Map<AdherentField, Problem> warnings) {

	public DraftReview {
		warnings = copy(warnings);
	}

	static DraftReview of(AdherentDraft draft, PhoneRegion region, DraftCustomFields customFields) {
		Map<AdherentField, Problem> warnings = new EnumMap<>(AdherentField.class);
		String phone = draft.phone();
		if (phone != null && PhoneNumber.parse(phone, region) instanceof Parsed.Accepted<PhoneNumber>(var number)) {
			Problem warning = number.warning();
			if (warning != null) {
				warnings.put(AdherentField.PHONE, warning);
			}
		}
		try {
			return new DraftReview(AdherentDescription.of(draft, region, customFields).toDraft(), DraftProblems.NONE,
					warnings);
		}
		catch (InvalidDraftException ex) {
			return new DraftReview(null, ex.problems(), warnings);
		}
	}

	/**
	 * Without what is said of fields that are not seen: of what is wrong with them, that
	 * it is.
	 */
	DraftReview seen(@Nullable AdherentDraft normalized, Predicate<AdherentField> seen) {
		Map<AdherentField, Problem> told = new EnumMap<>(AdherentField.class);
		this.warnings.forEach((field, warning) -> {
			if (seen.test(field)) {
				told.put(field, warning);
			}
		});
		return new DraftReview(normalized, this.problems.seen(seen), told);
	}

	DraftReview with(AdherentField field, Problem problem) {
		return new DraftReview(null, this.problems.with(field, problem), this.warnings);
	}

	private static Map<AdherentField, Problem> copy(Map<AdherentField, Problem> problems) {
		Map<AdherentField, Problem> copy = new EnumMap<>(AdherentField.class);
		copy.putAll(problems);
		return Collections.unmodifiableMap(copy);
	}

}
