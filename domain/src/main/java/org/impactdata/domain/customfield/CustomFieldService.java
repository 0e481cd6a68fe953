package org.impactdata.domain.customfield;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.JournalAction;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Defines custom fields. As a field is the same for all adherents, only who may define
 * them everywhere does.
 */
@Service
@Transactional
public class CustomFieldService {

	private final CustomFieldCatalogue catalogue;

	private final CustomFieldWriter writer;

	private final CustomFieldValues values;

	private final CustomFieldJournal journal;

	private final CallerAccess access;

	CustomFieldService(CustomFieldCatalogue catalogue, CustomFieldWriter writer, CustomFieldValues values,
			CustomFieldJournal journal, CallerAccess access) {
		this.catalogue = catalogue;
		this.writer = writer;
		this.values = values;
		this.journal = journal;
		this.access = access;
	}

	/** All fields as the caller sees them. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public SeenCustomFields seen() {
		return this.catalogue.seenWith(this.access.rights());
	}

	/** All there are, retired ones included, whoever sees them. */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional(readOnly = true)
	public List<CustomField> list() {
		return this.catalogue.fields().all();
	}

	/** Whether the caller may define any: it takes the right to everywhere. */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional(readOnly = true)
	public boolean mayManage() {
		return this.access.scope(Permission.CUSTOM_FIELD_MANAGE).everything();
	}

	/** How many adherents have a value. */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional(readOnly = true)
	public long count(long id) {
		return this.values.count(load(id).name());
	}

	/**
	 * The most frequent values, as they are kept: what could be choices. None for who
	 * does not see them of everybody.
	 */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional(readOnly = true)
	public List<String> frequentValues(long id, int most) {
		CustomField field = load(id);
		return seesValues(field) ? this.values.frequent(field.name(), most) : List.of();
	}

	/**
	 * Keep a new one, after all others.
	 * @return its id
	 * @throws InvalidFieldException when the draft is refused
	 */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	public long create(CustomFieldDraft draft) {
		begin();
		CustomFieldDraft checked = DraftChecking.check(draft, this.catalogue.fields().all());
		long id = this.writer.insert(freeName(Objects.requireNonNull(checked.label())), checked);
		this.journal.write(JournalAction.CUSTOM_FIELD_CREATED, null, load(id));
		return id;
	}

	/**
	 * What would become of the values there are; without examples for who does not see
	 * them of everybody.
	 * @throws InvalidFieldException when the draft is refused
	 */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional(readOnly = true)
	public TypeChange preview(long id, CustomFieldDraft draft) {
		CustomField before = load(id);
		TypeChange change = this.values.preview(before.name(), before.type(),
				changed(before, DraftChecking.check(draft, others(id))));
		return seesValues(before) ? change : change.withoutExamples();
	}

	/** Who defines fields does not therefore see what they hold. */
	private boolean seesValues(CustomField field) {
		return seen().where(field).everything();
	}

	/**
	 * Change one.
	 * @return whether values have to be written in another form; until then they are
	 * shown as they were
	 * @throws InvalidFieldException when the draft is refused
	 * @throws DomainException when someone else changed it after the draft was read
	 */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	public boolean change(long id, CustomFieldDraft draft) {
		begin();
		CustomField before = load(id);
		CustomFieldDraft checked = DraftChecking.check(draft, others(id));
		refuseLost(before, checked);
		this.writer.update(id, checked);
		CustomField after = load(id);
		this.journal.write(JournalAction.CUSTOM_FIELD_CHANGED, before, after);
		if (isIndexedOtherwise(before, after)) {
			this.values.index(after.name());
		}
		return before.type() != after.type();
	}

	/**
	 * A choice that was kept with adherents can only be retired; its label tells what
	 * they chose, whatever the type is by now.
	 */
	private static void refuseLost(CustomField before, CustomFieldDraft draft) {
		if (before.type().hasChoices()) {
			before.choices()
				.stream()
				.filter((choice) -> draft.choices().stream().noneMatch((kept) -> kept.code().equals(choice.code())))
				.findFirst()
				.ifPresent((choice) -> {
					throw new DomainException("custom-field.choice-lost", choice.label());
				});
		}
	}

	private static boolean isIndexedOtherwise(CustomField before, CustomField after) {
		return before.type() != after.type() || before.searchable() != after.searchable()
				|| before.listed() != after.listed()
				|| ((after.searchable() || after.listed()) && !before.choices().equals(after.choices()));
	}

	/** Put one before or after others: all ids in their new order. */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	public void order(List<Long> ids) {
		begin();
		for (int i = 0; i < ids.size(); i++) {
			this.writer.place(ids.get(i), i + 1);
		}
	}

	/**
	 * Stop using one, or use it again. Values are kept, and seen nowhere meanwhile but in
	 * the history.
	 * @throws DomainException when someone else changed it after it was read
	 * @throws InvalidFieldException when another is called so meanwhile
	 */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	public void retire(long id, long version, boolean retired) {
		begin();
		CustomField before = load(id);
		if (!retired) {
			DraftChecking.check(CustomFieldDraft.of(before), others(id));
		}
		this.writer.retire(id, version, retired);
		CustomField after = load(id);
		this.journal.write(retired ? JournalAction.CUSTOM_FIELD_RETIRED : JournalAction.CUSTOM_FIELD_RESTORED, before,
				after);
		if (after.searchable() || after.listed()) {
			this.values.index(after.name());
		}
	}

	/**
	 * Forget one that no adherent has, or ever had, a value of.
	 * @throws DomainException when one has, or when someone else changed it meanwhile
	 */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	public void delete(long id, long version) {
		begin();
		CustomField before = load(id);
		long adherents = this.values.count(before.name());
		if (adherents > 0) {
			throw new DomainException("custom-field.has-values", before.label(), Long.toString(adherents));
		}
		if (this.values.everHad(before.name())) {
			// A field of the same name would show what this one held to others.
			throw new DomainException("custom-field.had-values", before.label());
		}
		this.writer.delete(id, version);
		this.journal.write(JournalAction.CUSTOM_FIELD_DELETED, before, null);
	}

	/**
	 * Has texts of these names kept as custom fields, for a file that brings them.
	 * @param names see {@link CustomFieldNames}
	 */
	@Requires(Permission.IMPORT_RUN)
	public void define(List<String> names) {
		List<String> unknown = new ArrayList<>(names);
		unknown.removeIf((name) -> this.catalogue.fields().find(name).isPresent());
		if (unknown.isEmpty()) {
			return;
		}
		this.writer.begin();
		for (String name : unknown) {
			if (this.catalogue.fields().find(name).isEmpty()) {
				String label = name.substring(0, name.offsetByCodePoints(0,
						Math.min(DraftChecking.LONGEST_NAME, name.codePointCount(0, name.length()))));
				long id = this.writer.insert(name, CustomFieldDraft.named(label, CustomFieldType.TEXT));
				this.journal.write(JournalAction.CUSTOM_FIELD_CREATED, null, load(id));
			}
		}
	}

	private void begin() {
		if (!this.access.scope(Permission.CUSTOM_FIELD_MANAGE).everything()) {
			throw new AccessDeniedException("Custom fields are defined by who may do it everywhere");
		}
		this.writer.begin();
	}

	private String freeName(String label) {
		String stem = CustomFieldNames.of(label);
		String name = stem;
		for (int number = 2; this.catalogue.fields().find(name).isPresent(); number++) {
			name = stem + " " + number;
		}
		return name;
	}

	private List<CustomField> others(long id) {
		return this.catalogue.fields().all().stream().filter((field) -> field.id() != id).toList();
	}

	private static CustomField changed(CustomField before, CustomFieldDraft draft) {
		return DraftChecking.field(before.id(), before.name(), before.position(), before.retired(), draft);
	}

	private CustomField load(long id) {
		return this.catalogue.fields()
			.all()
			.stream()
			.filter((field) -> field.id() == id)
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("No custom field has the id " + id));
	}

}
