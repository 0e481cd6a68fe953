package org.impactdata.console.adherent;

import java.util.EnumSet;
import java.util.Set;

import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.HistoryEntry;

/** Kinds of changes one looks for in a history. */
enum HistoryKind {

	/** Everything. */
	ALL(EnumSet.allOf(AdherentField.class)),

	/** Who the adherent is. */
	IDENTITY(EnumSet.of(AdherentField.KIND, AdherentField.IDENTIFIANT, AdherentField.LAST_NAME,
			AdherentField.FIRST_NAME, AdherentField.LEGAL_NAME, AdherentField.GENDER, AdherentField.BIRTH_DATE,
			AdherentField.PROFESSION, AdherentField.PHOTO)),

	/** How to reach the adherent. */
	CONTACT(EnumSet.of(AdherentField.EMAIL, AdherentField.PHONE, AdherentField.ADDRESS, AdherentField.POSTAL_CODE,
			AdherentField.CITY, AdherentField.REGION, AdherentField.COUNTRY)),

	/** Status and organisation. */
	MEMBERSHIP(EnumSet.of(AdherentField.STATUS, AdherentField.STATUS_REASON, AdherentField.JOINED_ON,
			AdherentField.LEFT_ON, AdherentField.ORGANIZATION)),

	/** Notes and custom fields. */
	OTHER(EnumSet.of(AdherentField.NOTE, AdherentField.CUSTOM_FIELDS)),

	/** What imports brought. */
	IMPORT(Set.of());

	private final Set<AdherentField> fields;

	HistoryKind(Set<AdherentField> fields) {
		this.fields = fields;
	}

	/** Whether the entry is of this kind; the creation is of all but imports. */
	boolean includes(HistoryEntry entry) {
		if (this == ALL) {
			return true;
		}
		return (this == IMPORT) ? entry.importId() != null
				: entry.kind() != HistoryEntry.Kind.CHANGED || entry.changes().stream().anyMatch(this::includes);
	}

	/** Whether the change is of this kind. */
	boolean includes(HistoryEntry.FieldChange change) {
		return this == IMPORT || this.fields.contains(change.field());
	}

}
