package org.impactdata.domain.disclosure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentHistoryService;
import org.impactdata.domain.adherent.AdherentPhotoService;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.adherent.HistoryEntry;
import org.impactdata.domain.attachment.AttachmentService;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.customfield.CustomFieldCatalogue;
import org.impactdata.domain.customfield.CustomFields;
import org.impactdata.domain.disclosure.Disclosure.File;
import org.impactdata.domain.disclosure.Disclosure.Item;
import org.impactdata.domain.disclosure.Disclosure.Part;
import org.impactdata.domain.media.PictureSize;
import org.impactdata.domain.note.NoteService;
import org.impactdata.domain.tag.TagService;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers all that is known of a person, whatever the caller sees of it otherwise: the
 * right of access is the person's.
 */
@Service
@Transactional
public class DisclosureService {

	private final AdherentService adherents;

	private final AdherentHistoryService histories;

	private final AdherentPhotoService photos;

	private final CustomFieldCatalogue customFields;

	private final TagService tags;

	private final NoteService notes;

	private final AttachmentService attachments;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final Journal journal;

	DisclosureService(AdherentService adherents, AdherentHistoryService histories, AdherentPhotoService photos,
			CustomFieldCatalogue customFields, TagService tags, NoteService notes, AttachmentService attachments,
			JdbcClient jdbc, CallerAccess access, Journal journal) {
		this.adherents = adherents;
		this.histories = histories;
		this.photos = photos;
		this.customFields = customFields;
		this.tags = tags;
		this.notes = notes;
		this.attachments = attachments;
		this.jdbc = jdbc;
		this.access = access;
		this.journal = journal;
	}

	/** Whether the caller may hand out what is known of adherents of an organisation. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public boolean mayGive(@Nullable Long organizationId) {
		return this.access.scope(Permission.ADHERENT_DISCLOSE).contains(organizationId);
	}

	/**
	 * Gather it; the journal keeps that it was.
	 * @param language of titles, labels and values
	 * @throws NoSuchElementException when the caller may not hand out what is known of an
	 * adherent of that id, or there is nothing any more
	 */
	@Requires(Permission.ADHERENT_DISCLOSE)
	public Disclosure give(long id, Locale language) {
		Caller caller = Caller.current();
		AdherentDetails adherent = Caller.system()
			.call(() -> this.adherents.find(id))
			.filter((found) -> mayGive(found.organizationId()) && found.status() != AdherentStatus.ERASED)
			.orElseThrow(() -> new NoSuchElementException("No adherent has the id " + id));
		this.journal.write(JournalEvent.of(JournalAction.ADHERENT_DISCLOSED,
				JournalObject.of(JournalObject.Kind.ADHERENT, id, adherent.identifiant())));
		return Caller.system().call(() -> gather(adherent, caller.name(), language));
	}

	private Disclosure gather(AdherentDetails adherent, String by, Locale language) {
		Words words = new Words(language, this.customFields.fields());
		long id = adherent.id();
		List<HistoryEntry> history = this.histories.of(id);
		List<Part> parts = new ArrayList<>();
		parts.add(words.part("record", List.of(record(adherent, words))));
		parts.add(words.part("custom-fields", List.of(words.customFields(adherent))));
		parts.add(words.part("tags",
				this.tags.of(id).stream().map((tag) -> List.of(words.item("name", tag.name()))).toList()));
		parts.add(words.part("notes",
				this.notes.of(id)
					.stream()
					.map((note) -> List.of(words.item("when", words.moment(note.createdAt())),
							words.item("who", note.author()), words.item("text", note.body())))
					.toList()));
		parts.add(words.part("attachments", this.attachments.of(id)
			.stream()
			.map((file) -> List.of(words.item("when", words.moment(file.createdAt())), words.item("who", file.author()),
					words.item("name", file.name()), words.item("size", Long.toString(file.size()))))
			.toList()));
		parts.add(words.part("history", history.stream().flatMap((entry) -> words.changes(entry).stream()).toList()));
		parts.add(words.part("imports", imports(history, words)));
		parts.add(words.part("journal", journal(id, words)));
		return new Disclosure(adherent.displayName(), adherent.identifiant(), Instant.now(), by, language, parts,
				files(adherent));
	}

	private static List<Item> record(AdherentDetails adherent, Words words) {
		List<Item> items = new ArrayList<>();
		adherent.toDraft().values().forEach((field, value) -> {
			String shown = (field == AdherentField.ORGANIZATION)
					? Objects.requireNonNullElse(adherent.organizationName(), value)
					: field.display(value, words.language());
			items.add(new Item(field.column(), field.label(words.language()), shown));
		});
		items.add(new Item("status", AdherentField.STATUS.label(words.language()),
				adherent.status().label(words.language())));
		if (adherent.statusReason() != null) {
			items.add(new Item("status_reason", AdherentField.STATUS_REASON.label(words.language()),
					adherent.statusReason()));
		}
		if (adherent.leftOn() != null) {
			items.add(new Item("left_on", AdherentField.LEFT_ON.label(words.language()),
					AdherentField.LEFT_ON.display(adherent.leftOn().toString(), words.language())));
		}
		items.add(words.item("created_at", words.moment(adherent.createdAt())));
		items.add(words.item("updated_at", words.moment(adherent.updatedAt())));
		return items;
	}

	private List<List<Item>> imports(List<HistoryEntry> history, Words words) {
		List<Long> ids = history.stream().map(HistoryEntry::importId).filter(Objects::nonNull).distinct().toList();
		return ids.isEmpty() ? List.of() : this.jdbc
			.sql("select file_name, created_at, created_by from adherent_import where id in (:ids)")
			.param("ids", ids)
			.query((row, number) -> List.of(
					words.item("when", words.moment(row.getTimestamp("created_at").toInstant())),
					words.item("who", row.getString("created_by")), words.item("name", row.getString("file_name"))))
			.list();
	}

	private List<List<Item>> journal(long id, Words words) {
		return this.jdbc
			.sql("select recorded_at, caller, action from journal where object_kind = 'ADHERENT' and object_id = ?"
					+ " order by id")
			.param(Long.toString(id))
			.query((row, number) -> List.of(
					words.item("when", words.moment(row.getTimestamp("recorded_at").toInstant())),
					words.item("who", row.getString("caller")),
					words.item("action", JournalAction.valueOf(row.getString("action")).label(words.language()))))
			.list();
	}

	private List<File> files(AdherentDetails adherent) {
		List<File> files = new ArrayList<>();
		String photo = adherent.photo();
		if (photo != null) {
			this.photos.find(adherent.id(), photo, PictureSize.CARD)
				.ifPresent((path) -> files.add(new File("photo.jpg", path)));
		}
		this.attachments.of(adherent.id())
			.forEach((file) -> this.attachments.content(adherent.id(), file.id())
				.ifPresent((path) -> files.add(new File(file.id() + " " + file.name(), path))));
		return files;
	}

	/**
	 * Says things in the language of the person.
	 *
	 * @param language of labels and values
	 * @param fields custom ones
	 */
	private record Words(Locale language, CustomFields fields) {

		Part part(String key, List<List<Item>> rows) {
			return new Part(key, DomainMessages.text(this.language, "disclosure." + key),
					rows.stream().filter((row) -> !row.isEmpty()).toList());
		}

		Item item(String key, @Nullable String value) {
			return new Item(key, DomainMessages.text(this.language, "disclosure.item." + key),
					(value != null) ? value : "");
		}

		String moment(Instant moment) {
			return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
				.withLocale(this.language)
				.withZone(ZoneId.systemDefault())
				.format(moment);
		}

		List<Item> customFields(AdherentDetails adherent) {
			return adherent.customFields()
				.entrySet()
				.stream()
				.map((value) -> new Item(value.getKey(), label(value.getKey()),
						display(value.getKey(), value.getValue())))
				.toList();
		}

		List<List<Item>> changes(HistoryEntry entry) {
			Item when = item("when", moment(entry.when()));
			Item who = item("who", (entry.who() != null) ? entry.who() : entry.origin().label(this.language));
			if (entry.kind() == HistoryEntry.Kind.CREATED) {
				return List.of(List.of(when, who,
						item("field", DomainMessages.text(this.language, "disclosure.item.created"))));
			}
			return entry.changes()
				.stream()
				.map((change) -> List.of(when, who,
						item("field",
								(change.name() != null) ? label(change.name()) : change.field().label(this.language)),
						item("before", value(change, change.before())), item("after", value(change, change.after()))))
				.toList();
		}

		private @Nullable String value(HistoryEntry.FieldChange change, @Nullable String stored) {
			String name = change.name();
			if (stored == null || stored.isEmpty()) {
				return null;
			}
			return (name != null) ? display(name, stored) : change.field().display(stored, this.language);
		}

		private String label(String name) {
			return this.fields.find(name).map((field) -> field.label(this.language)).orElse(name);
		}

		private String display(String name, String stored) {
			return this.fields.find(name).map((field) -> field.display(stored, this.language)).orElse(stored);
		}

	}

}
