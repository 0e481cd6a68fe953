package org.impactdata.domain.customfield;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.impactdata.domain.FoldedText;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.Problem;
import org.impactdata.domain.customfield.InvalidFieldException.Part;
import org.impactdata.domain.value.Texts;
import org.jspecify.annotations.Nullable;

/** Refuses what a definition may not say, and cleans its texts. */
final class DraftChecking {

	static final int LONGEST_NAME = 100;

	private static final int LONGEST_HELP = 300;

	private static final int LONGEST_DEFAULT = 1000;

	private static final int LONGEST_CODE = 40;

	private static final int MOST_CHOICES = 500;

	private DraftChecking() {
	}

	/**
	 * The draft with clean texts, a code for every choice and the default in its stored
	 * form.
	 * @param others all fields but the one that is changed
	 */
	static CustomFieldDraft check(CustomFieldDraft draft, List<CustomField> others) {
		String label = text(Part.LABEL, draft.label(), LONGEST_NAME);
		if (label == null) {
			throw new InvalidFieldException(Part.LABEL, Problem.of("custom-field.no-label"));
		}
		String folded = FoldedText.of(label);
		if (others.stream()
			.anyMatch((other) -> !other.retired() && FoldedText.of(other.label()).equals(folded)
					&& other.label().equalsIgnoreCase(label))) {
			throw new InvalidFieldException(Part.LABEL, Problem.of("custom-field.label-taken", label));
		}
		if (draft.restricted() && draft.roles().isEmpty()) {
			throw new InvalidFieldException(Part.ROLES, Problem.of("custom-field.no-roles"));
		}
		CustomFieldDraft clean = new CustomFieldDraft(draft.version(), label,
				text(Part.LABEL_EN, draft.labelEn(), LONGEST_NAME), text(Part.HELP, draft.help(), LONGEST_HELP),
				text(Part.HELP_EN, draft.helpEn(), LONGEST_HELP), text(Part.SECTION, draft.section(), LONGEST_NAME),
				draft.type(), draft.appliesTo(), draft.required(), draft.defaultValue(),
				draft.searchable() && draft.type().canBeSearched(), draft.listed(), draft.restricted(),
				draft.restricted() ? draft.roles() : Set.of(),
				draft.type().hasChoices() ? choices(draft.choices()) : former(draft.choices()));
		return withDefault(clean);
	}

	private static @Nullable String text(Part part, @Nullable String typed, int longest) {
		if (typed == null || Texts.clean(typed) == null) {
			return null;
		}
		return switch (Texts.parse(typed, longest)) {
			case Parsed.Accepted<String>(String text) -> text;
			case Parsed.Rejected<String>(Problem problem) -> throw new InvalidFieldException(part, problem);
		};
	}

	private static List<Choice> choices(List<Choice> typed) {
		List<Choice> choices = new ArrayList<>();
		Set<String> codes = new HashSet<>();
		Set<String> labels = new HashSet<>();
		typed.stream().map(Choice::code).forEach(codes::add);
		for (Choice choice : typed) {
			String label = text(Part.CHOICES, choice.label(), LONGEST_NAME);
			if (label == null) {
				continue;
			}
			if (!choice.retired() && !labels.add(label.toLowerCase(Locale.ROOT))) {
				throw new InvalidFieldException(Part.CHOICES, Problem.of("custom-field.choice-twice", label));
			}
			choices.add(new Choice(choice.code().isBlank() ? code(label, codes) : choice.code(), label,
					text(Part.CHOICES, choice.labelEn(), LONGEST_NAME), choice.retired()));
		}
		if (choices.stream().allMatch(Choice::retired) || choices.size() > MOST_CHOICES) {
			throw new InvalidFieldException(Part.CHOICES,
					choices.size() > MOST_CHOICES
							? Problem.of("custom-field.too-many-choices", Integer.toString(MOST_CHOICES))
							: Problem.of("custom-field.no-choices"));
		}
		return choices;
	}

	/** Of an earlier type, which values may still be of. */
	private static List<Choice> former(List<Choice> typed) {
		return typed.stream().filter((choice) -> !choice.code().isBlank()).toList();
	}

	private static String code(String label, Set<String> taken) {
		String plain = Normalizer.normalize(label, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String stem = plain.isEmpty() ? "choice" : plain.substring(0, Math.min(plain.length(), LONGEST_CODE - 4));
		String code = stem;
		for (int number = 2; !taken.add(code); number++) {
			code = stem + "-" + number;
		}
		return code;
	}

	private static CustomFieldDraft withDefault(CustomFieldDraft draft) {
		String typed = draft.defaultValue();
		if (typed == null || Texts.clean(typed) == null) {
			return draft.withDefault(null);
		}
		return switch (field(0, "", 0, false, draft).accept(typed)) {
			case Parsed.Accepted<String>(String value) when value.length() <= LONGEST_DEFAULT ->
				draft.withDefault(value);
			case Parsed.Accepted<String>(String value) -> throw new InvalidFieldException(Part.DEFAULT_VALUE,
					Problem.of("text.too-long", Integer.toString(LONGEST_DEFAULT), Integer.toString(value.length())));
			case Parsed.Rejected<String>(Problem problem) ->
				throw new InvalidFieldException(Part.DEFAULT_VALUE, problem);
		};
	}

	/** The field that a checked draft describes. */
	static CustomField field(long id, String name, int position, boolean retired, CustomFieldDraft draft) {
		return new CustomField(id, draft.version(), name, String.valueOf(draft.label()), draft.labelEn(), draft.help(),
				draft.helpEn(), draft.section(), position, draft.type(), draft.appliesTo(), draft.required(),
				draft.defaultValue(), draft.searchable(), draft.listed(), draft.restricted(), draft.roles(), retired,
				draft.choices());
	}

}
