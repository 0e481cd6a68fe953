package org.impactdata.domain.adherent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.HistoryEntry.FieldChange;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.SeenCustomFields;
import org.impactdata.domain.value.PartialDate;
import org.jspecify.annotations.Nullable;

/** Leaves out of an adherent what the caller's roles do not show of its organisation. */
final class AdherentMask {

	private static final String DOTS = "•••";

	/** Digits of a telephone number by which one that is known is recognised. */
	private static final int LAST_DIGITS = 2;

	private final Map<SensitiveField, FieldVisibility> unseen = new EnumMap<>(SensitiveField.class);

	private final SeenCustomFields customFields;

	private final @Nullable Long organizationId;

	AdherentMask(AgentRights rights, SeenCustomFields customFields, @Nullable Long organizationId) {
		this.customFields = customFields;
		this.organizationId = organizationId;
		for (SensitiveField field : SensitiveField.values()) {
			FieldVisibility visibility = rights.visibility(field, organizationId);
			if (visibility != FieldVisibility.VISIBLE) {
				this.unseen.put(field, visibility);
			}
		}
	}

	AdherentListItem apply(AdherentListItem item) {
		if (this.unseen.isEmpty() && item.customFields().isEmpty()) {
			return item;
		}
		return new AdherentListItem(item.id(), item.kind(), item.identifiant(), item.displayName(), item.lastName(),
				item.firstName(), item.legalName(), birthDate(item.birthDate()),
				text(AdherentField.EMAIL, item.email()), text(AdherentField.PHONE, item.phone()),
				text(AdherentField.POSTAL_CODE, item.postalCode()), item.city(), item.organizationId(),
				item.organizationName(), item.status(), item.joinedOn(), item.updatedAt(), seen(item.customFields()),
				item.tags(), Map.copyOf(this.unseen));
	}

	AdherentDetails apply(AdherentDetails all) {
		if (this.unseen.isEmpty() && all.customFields().isEmpty()) {
			return all;
		}
		return new AdherentDetails(all.id(), all.version(), all.kind(), all.identifiant(), all.displayName(),
				all.lastName(), all.firstName(), all.legalName(), all.gender(), birthDate(all.birthDate()),
				text(AdherentField.EMAIL, all.email()), text(AdherentField.PHONE, all.phone()),
				this.unseen.containsKey(SensitiveField.PHONE) ? null : all.phoneE164(),
				text(AdherentField.ADDRESS, all.address()), text(AdherentField.POSTAL_CODE, all.postalCode()),
				all.city(), all.region(), all.country(), all.profession(), all.organizationId(), all.organizationName(),
				all.status(), all.statusReason(), all.joinedOn(), all.leftOn(), all.photo(),
				text(AdherentField.NOTE, all.note()), seen(all.customFields()), all.createdAt(), all.updatedAt(),
				Map.copyOf(this.unseen));
	}

	/**
	 * Without the changes of hidden fields; those of masked ones say only that there was
	 * one.
	 */
	HistoryEntry apply(HistoryEntry entry) {
		List<FieldChange> changes = entry.changes().stream().map(this::apply).flatMap(Optional::stream).toList();
		return new HistoryEntry(entry.revision(), entry.when(), entry.who(), entry.origin(), entry.importId(),
				entry.kind(), changes);
	}

	private Optional<FieldChange> apply(FieldChange change) {
		String name = change.name();
		if (visibility(change.field()) == FieldVisibility.HIDDEN
				|| (name != null && !this.customFields.sees(name, this.organizationId))) {
			return Optional.empty();
		}
		return Optional.of(new FieldChange(change.field(), change.name(), text(change.field(), change.before()),
				text(change.field(), change.after())));
	}

	/**
	 * What is to be kept when somebody who does not see everything changes an adherent;
	 * {@link #customFields} sees to custom fields.
	 * @param draft as filled in
	 * @param stored all that is known
	 */
	AdherentDraft keepUnseen(AdherentDraft draft, AdherentDetails stored) {
		if (this.unseen.isEmpty()) {
			return draft;
		}
		Map<AdherentField, String> values = draft.values();
		Map<AdherentField, String> kept = stored.toDraft().values();
		for (AdherentField field : AdherentField.values()) {
			if (!sees(field)) {
				values.remove(field);
				Optional.ofNullable(kept.get(field)).ifPresent((value) -> values.put(field, value));
			}
		}
		return AdherentDraft.of(values, draft.customFields());
	}

	/**
	 * Leaves out of a review what is not seen.
	 * @param review of the draft with what is kept in its place
	 * @param draft as filled in
	 */
	DraftReview apply(DraftReview review, AdherentDraft draft) {
		AdherentDraft normalized = review.normalized();
		if (normalized != null) {
			Map<AdherentField, String> values = normalized.values();
			Map<AdherentField, String> typed = draft.values();
			values.keySet().removeIf((field) -> !sees(field));
			typed.keySet().removeIf(this::sees);
			values.putAll(typed);
			normalized = AdherentDraft.of(values, seen(normalized.customFields()));
		}
		return review.seen(normalized, this::sees);
	}

	/**
	 * Reads custom fields of a form: values that are not seen stay as they are.
	 * @param stored values that are known so far, by name
	 */
	DraftCustomFields customFields(Map<String, String> stored) {
		return (draft, problems) -> this.customFields.all()
			.read(draft.kind() == AdherentKind.PERSON, draft.customFields(), stored,
					(field) -> this.customFields.sees(field, this.organizationId), problems);
	}

	/** Without those that are not seen, and those that are no longer used. */
	private Map<String, String> seen(Map<String, String> values) {
		Map<String, String> seen = new TreeMap<>(values);
		seen.keySet()
			.removeIf((name) -> !this.customFields.sees(name, this.organizationId)
					|| this.customFields.all().find(name).filter(CustomField::retired).isPresent());
		return seen;
	}

	/** Whether the values of a custom field are seen. */
	boolean seesCustomField(String name) {
		return this.customFields.sees(name, this.organizationId);
	}

	/** Whether the field is seen whole. */
	boolean sees(AdherentField field) {
		return visibility(field) == FieldVisibility.VISIBLE;
	}

	private FieldVisibility visibility(AdherentField field) {
		SensitiveField sensitive = field.sensitive();
		return (sensitive == null) ? FieldVisibility.VISIBLE
				: this.unseen.getOrDefault(sensitive, FieldVisibility.VISIBLE);
	}

	private @Nullable PartialDate birthDate(@Nullable PartialDate date) {
		boolean yearAlone = date != null && date.month() == 0;
		String text = text(AdherentField.BIRTH_DATE, Objects.toString(date, null));
		// Of a year alone nothing could be left out: it is not shown at all.
		return (text == null || (yearAlone && this.unseen.containsKey(SensitiveField.BIRTH_DATE))) ? null
				: PartialDate.of(text);
	}

	private @Nullable String text(AdherentField field, @Nullable String value) {
		return switch (visibility(field)) {
			case VISIBLE -> value;
			case HIDDEN -> null;
			case MASKED -> (value == null || value.isEmpty()) ? value : masked(field, value);
		};
	}

	private static String masked(AdherentField field, String value) {
		return switch (field) {
			case BIRTH_DATE -> (value.length() > 4) ? value.substring(0, 4) : DOTS;
			case PHONE -> (DOTS + " " + lastDigits(value)).strip();
			case EMAIL -> value.substring(0, value.offsetByCodePoints(0, 1)) + DOTS
					+ value.substring(Math.max(value.indexOf('@'), 1));
			default -> DOTS;
		};
	}

	private static String lastDigits(String phone) {
		String digits = phone.replaceAll("\\D", "");
		return (digits.length() > 2 * LAST_DIGITS) ? digits.substring(digits.length() - LAST_DIGITS) : "";
	}

}
