package org.impactdata.domain.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentGuard;
import org.impactdata.domain.value.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what agents tell each other about an adherent. Notes are seen by who sees the
 * adherent's note, and changed by who wrote them.
 */
@Service
@Transactional
public class NoteService {

	private final JdbcClient jdbc;

	private final AdherentGuard adherents;

	NoteService(JdbcClient jdbc, AdherentGuard adherents) {
		this.jdbc = jdbc;
		this.adherents = adherents;
	}

	/** Whether the caller sees notes of the adherent. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public boolean sees(long adherentId) {
		return this.adherents.sees(adherentId, SensitiveField.NOTE);
	}

	/**
	 * The notes about an adherent, latest first; none when the caller may not see any.
	 */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public List<AdherentNote> of(long adherentId) {
		if (!sees(adherentId)) {
			return List.of();
		}
		Long caller = Caller.current().agentId();
		return this.jdbc.sql("select * from adherent_note where adherent_id = ? order by id desc")
			.param(adherentId)
			.query((row, number) -> note(row, caller))
			.list();
	}

	private static AdherentNote note(ResultSet row, @Nullable Long caller) throws SQLException {
		Timestamp updated = row.getTimestamp("updated_at");
		return new AdherentNote(row.getLong("id"), row.getString("body"), row.getString("author"),
				row.getTimestamp("created_at").toInstant(), (updated != null) ? updated.toInstant() : null,
				Objects.equals(row.getObject("agent_id", Long.class), caller));
	}

	/**
	 * Keep a note.
	 * @throws InvalidValueException when there is nothing in it, or too much
	 * @throws NoSuchElementException when the caller may change no adherent of that id
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public void add(long adherentId, String body) {
		requireMay(adherentId);
		String text = text(body);
		Caller caller = Caller.current();
		this.jdbc.sql("""
				insert into adherent_note (adherent_id, body, agent_id, author, created_at)
				values (?, ?, ?, ?, utc_timestamp(6))""")
			.param(adherentId)
			.param(text)
			.param(caller.agentId())
			.param(caller.name())
			.update();
		this.adherents.journal(adherentId, "adherent.notes");
	}

	/**
	 * Write a note of one's own otherwise, see {@link #add}.
	 * @throws NoSuchElementException when the caller wrote no such note
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public void change(long adherentId, long noteId, String body) {
		requireMay(adherentId);
		String text = text(body);
		requireOne(this.jdbc.sql("""
				update adherent_note set body = ?, updated_at = utc_timestamp(6)
				where id = ? and adherent_id = ? and agent_id <=> ?""")
			.param(text)
			.param(noteId)
			.param(adherentId)
			.param(Caller.current().agentId())
			.update());
		this.adherents.journal(adherentId, "adherent.notes");
	}

	/**
	 * Remove a note of one's own.
	 * @throws NoSuchElementException when the caller wrote no such note
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public void remove(long adherentId, long noteId) {
		requireMay(adherentId);
		requireOne(this.jdbc.sql("delete from adherent_note where id = ? and adherent_id = ? and agent_id <=> ?")
			.param(noteId)
			.param(adherentId)
			.param(Caller.current().agentId())
			.update());
		this.adherents.journal(adherentId, "adherent.notes");
	}

	private void requireMay(long adherentId) {
		this.adherents.requireEditable(adherentId);
		if (!sees(adherentId)) {
			throw new NoSuchElementException("Notes about the adherent " + adherentId + " are not for the caller");
		}
	}

	private static void requireOne(int rows) {
		if (rows == 0) {
			throw new NoSuchElementException("The caller wrote no such note");
		}
	}

	private static String text(String typed) {
		return switch (Texts.parseLines(typed, AdherentNote.LONGEST)) {
			case Parsed.Accepted<String>(String text) -> text;
			case Parsed.Rejected<String>(var problem) -> throw new InvalidValueException(problem);
		};
	}

}
