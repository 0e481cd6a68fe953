package org.impactdata.domain.adherent;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.Problem;
import org.impactdata.domain.value.Texts;

/** Reads the fields of a form and collects all that is wrong with them. */
final class DraftCheck {

	private final Map<AdherentField, Problem> problems = new EnumMap<>(AdherentField.class);

	private final Map<String, Problem> customProblems = new TreeMap<>();

	@Nullable String text(AdherentField field, @Nullable String typed) {
		return value(field, typed, (text) -> Texts.parse(text, field.maximum()));
	}

	@Nullable String lines(AdherentField field, @Nullable String typed) {
		return value(field, typed, (text) -> Texts.parseLines(text, field.maximum()));
	}

	<T> @Nullable T value(AdherentField field, @Nullable String typed, Function<String, Parsed<T>> parser) {
		if (typed == null || Texts.clean(typed) == null) {
			return null;
		}
		return switch (parser.apply(typed)) {
			case Parsed.Accepted<T>(T value) -> value;
			case Parsed.Rejected<T>(Problem problem) -> {
				this.problems.put(field, problem);
				yield null;
			}
		};
	}

	Map<String, String> customFields(AdherentDraft draft, DraftCustomFields reader) {
		return reader.read(draft, this.customProblems);
	}

	void refuse(AdherentField field, String code) {
		this.problems.putIfAbsent(field, Problem.of(code));
	}

	void finish() {
		DraftProblems found = new DraftProblems(this.problems, this.customProblems);
		if (!found.isEmpty()) {
			throw new InvalidDraftException(found);
		}
	}

}
