package org.impactdata.domain.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.HistoryEntry;
import org.impactdata.domain.customfield.CustomFields;
import org.impactdata.domain.personaldata.PersonalData.Item;
import org.jspecify.annotations.Nullable;

/**
 * An adherent's record and history as the person is told of them.
 *
 * @param words in the person's language
 * @param fields custom ones
 */
record ToldRecord(PersonalDataWords words, CustomFields fields) {

	List<Item> record(AdherentDetails adherent) {
		List<Item> items = new ArrayList<>();
		adherent.toDraft()
			.values()
			.forEach((field, value) -> items.add(item(field, (field == AdherentField.ORGANIZATION)
					? Objects.requireNonNullElse(adherent.organizationName(), value) : display(field, value))));
		items.add(item(AdherentField.STATUS, display(AdherentField.STATUS, adherent.status().name())));
		if (adherent.statusReason() != null) {
			items.add(item(AdherentField.STATUS_REASON, adherent.statusReason()));
		}
		if (adherent.leftOn() != null) {
			items.add(item(AdherentField.LEFT_ON, display(AdherentField.LEFT_ON, adherent.leftOn().toString())));
		}
		items.add(this.words.item("created_at", this.words.moment(adherent.createdAt())));
		items.add(this.words.item("updated_at", this.words.moment(adherent.updatedAt())));
		return items;
	}

	List<Item> customFields(AdherentDetails adherent) {
		return adherent.customFields()
			.entrySet()
			.stream()
			.map((value) -> new Item(value.getKey(), label(value.getKey()), display(value.getKey(), value.getValue())))
			.toList();
	}

	List<List<Item>> changes(HistoryEntry entry) {
		Item when = this.words.item("when", this.words.moment(entry.when()));
		Item who = this.words.item("who",
				(entry.who() != null) ? entry.who() : entry.origin().label(this.words.language()));
		if (entry.kind() == HistoryEntry.Kind.CREATED) {
			return List.of(List.of(when, who,
					this.words.item("field", DomainMessages.text(this.words.language(), "disclosure.item.created"))));
		}
		return entry.changes()
			.stream()
			.map((change) -> List.of(when, who,
					this.words.item("field",
							(change.name() != null) ? label(change.name())
									: change.field().label(this.words.language())),
					this.words.item("before", value(change, change.before())),
					this.words.item("after", value(change, change.after()))))
			.toList();
	}

	private @Nullable String value(HistoryEntry.FieldChange change, @Nullable String stored) {
		String name = change.name();
		if (stored == null || stored.isEmpty()) {
			return null;
		}
		return (name != null) ? display(name, stored) : display(change.field(), stored);
	}

	private Item item(AdherentField field, String value) {
		return new Item(field.column(), field.label(this.words.language()), value);
	}

	private String display(AdherentField field, String stored) {
		return field.display(stored, this.words.language());
	}

	private String label(String name) {
		return this.fields.find(name).map((field) -> field.label(this.words.language())).orElse(name);
	}

	private String display(String name, String stored) {
		return this.fields.find(name).map((field) -> field.display(stored, this.words.language())).orElse(stored);
	}

}
