package org.impactdata.domain.tag;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.adherent.AdherentGuard;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.value.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives adherents tags, and keeps the tags themselves in order. */
@Service
@Transactional
public class TagService {

	private static final int MOST_OFFERED = 500;

	private final JdbcClient jdbc;

	private final AdherentGuard adherents;

	private final CallerAccess access;

	private final Journal journal;

	TagService(JdbcClient jdbc, AdherentGuard adherents, CallerAccess access, Journal journal) {
		this.jdbc = jdbc;
		this.adherents = adherents;
		this.access = access;
		this.journal = journal;
	}

	/** The tags of an adherent, by name. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public List<Tag> of(long adherentId) {
		return !this.adherents.sees(adherentId) ? List.of() : this.jdbc.sql("""
				select t.id, t.name from adherent_tag a join tag t on t.id = a.tag_id
				where a.adherent_id = ? order by t.name""").param(adherentId).query(Tag.class).list();
	}

	/** A tag, if there is one of that id. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public Optional<Tag> find(long id) {
		return this.jdbc.sql("select id, name from tag where id = ?").param(id).query(Tag.class).optional();
	}

	/** Tags whose names begin so, by name; the first 500. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public List<Tag> beginning(String text) {
		return this.jdbc.sql("select id, name from tag where name like ? order by name limit ?")
			.params(escape(text.strip()) + "%", MOST_OFFERED)
			.query(Tag.class)
			.list();
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/**
	 * Give an adherent a tag; one that is not known yet is known from then on.
	 * @throws InvalidValueException when the name is refused
	 * @throws NoSuchElementException when the caller may change no adherent of that id
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public Tag add(long adherentId, String name) {
		this.adherents.requireEditable(adherentId);
		String cleaned = name(name);
		Tag tag = named(cleaned).orElseGet(() -> create(cleaned));
		int added = this.jdbc.sql("insert ignore into adherent_tag (adherent_id, tag_id) values (?, ?)")
			.params(adherentId, tag.id())
			.update();
		changed(adherentId, added);
		return tag;
	}

	/**
	 * Take a tag away from an adherent.
	 * @throws NoSuchElementException when the caller may change no adherent of that id
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public void remove(long adherentId, long tagId) {
		this.adherents.requireEditable(adherentId);
		changed(adherentId,
				this.jdbc.sql("delete from adherent_tag where adherent_id = ? and tag_id = ?")
					.params(adherentId, tagId)
					.update());
	}

	private void changed(long adherentId, int rows) {
		if (rows > 0) {
			this.jdbc.sql("insert into search_index_event (adherent_id) values (?)").param(adherentId).update();
			this.adherents.journal(adherentId, "adherent.tags");
		}
	}

	/** All tags by name, and how many have them of those whom the caller sees. */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional(readOnly = true)
	public List<TagUse> list() {
		AccessScope seen = this.access.scope(Permission.ADHERENT_READ);
		String members = seen.everything() ? "adherent_tag g where g.tag_id = t.id"
				: "adherent_tag g join adherent a on a.id = g.adherent_id where g.tag_id = t.id and "
						+ seen.condition("a.organization_id", "scope");
		return this.jdbc
			.sql("select t.id, t.name, (select count(*) from " + members + ") as adherents from tag t order by t.name")
			.param("scope", seen.parameter())
			.query((row, number) -> new TagUse(new Tag(row.getLong("id"), row.getString("name")),
					row.getLong("adherents")))
			.list();
	}

	/**
	 * Call a tag otherwise. When another is called so already, the two become one.
	 * @throws InvalidValueException when the name is refused
	 */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	public void rename(long id, String name) {
		Tag before = mine(id);
		String cleaned = name(name);
		Optional<Tag> other = named(cleaned).filter((tag) -> tag.id() != id);
		if (other.isPresent()) {
			index(id);
			this.jdbc.sql("""
					insert ignore into adherent_tag (adherent_id, tag_id)
					select a.adherent_id, ? from adherent_tag a where a.tag_id = ?""")
				.params(other.get().id(), id)
				.update();
			this.jdbc.sql("delete from tag where id = ?").param(id).update();
		}
		else {
			this.jdbc.sql("update tag set name = ? where id = ?").params(cleaned, id).update();
		}
		journal(JournalAction.TAG_CHANGED, id, cleaned, new Change("name", before.name(), cleaned));
	}

	/** Take a tag away from all who have it. */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	public void delete(long id) {
		Tag before = mine(id);
		index(id);
		this.jdbc.sql("delete from tag where id = ?").param(id).update();
		journal(JournalAction.TAG_DELETED, id, before.name());
	}

	/** Whether the caller may rename and delete tags. */
	@Requires(Permission.CUSTOM_FIELD_MANAGE)
	@Transactional(readOnly = true)
	public boolean mayChange() {
		return this.access.scope(Permission.CUSTOM_FIELD_MANAGE).everything();
	}

	/** A tag is the same for all adherents: who may do it everywhere changes it. */
	private Tag mine(long id) {
		if (!mayChange()) {
			throw new AccessDeniedException("Tags are changed by who may do it everywhere");
		}
		return find(id).orElseThrow(() -> new NoSuchElementException("No tag has the id " + id));
	}

	private void index(long id) {
		this.jdbc
			.sql("insert into search_index_event (adherent_id) select adherent_id from adherent_tag where tag_id = ?")
			.param(id)
			.update();
	}

	private void journal(JournalAction action, long id, String name, Change... changes) {
		this.journal.write(JournalEvent.of(action, JournalObject.of(JournalObject.Kind.TAG, id, name), changes));
	}

	private static String name(@Nullable String typed) {
		if (typed == null || Texts.clean(typed) == null) {
			throw new InvalidValueException("text.empty");
		}
		return switch (Texts.parse(typed, Tag.LONGEST)) {
			case Parsed.Accepted<String>(String text) -> text;
			case Parsed.Rejected<String>(var problem) -> throw new InvalidValueException(problem);
		};
	}

	private Optional<Tag> named(String name) {
		return this.jdbc.sql("select id, name from tag where name = ?").param(name).query(Tag.class).optional();
	}

	/** Somebody else may create the same at this moment. */
	private Tag create(String name) {
		this.jdbc.sql("insert ignore into tag (name, created_at) values (?, utc_timestamp(6))").param(name).update();
		return this.jdbc.sql("select id, name from tag where name = ? for update")
			.param(name)
			.query(Tag.class)
			.single();
	}

}
