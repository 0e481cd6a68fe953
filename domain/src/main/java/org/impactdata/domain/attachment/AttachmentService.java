package org.impactdata.domain.attachment;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentGuard;
import org.impactdata.domain.media.PictureFile;
import org.impactdata.domain.media.StoredFile;
import org.impactdata.domain.media.StoredFiles;
import org.impactdata.domain.value.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files about adherents. They are for who sees the adherent's note: nobody knows
 * what is in them. Pictures tell nothing but what they show.
 */
@Service
@Transactional
public class AttachmentService {

	private static final String FILES = "select a.id, f.name, f.media_type, f.size, f.sha256, a.author, a.created_at "
			+ "from adherent_attachment a join stored_file f on f.id = a.stored_file_id where a.adherent_id = ?";

	private final JdbcClient jdbc;

	private final StoredFiles files;

	private final AdherentGuard adherents;

	AttachmentService(JdbcClient jdbc, StoredFiles files, AdherentGuard adherents) {
		this.jdbc = jdbc;
		this.files = files;
		this.adherents = adherents;
	}

	/** Whether the caller sees files about the adherent. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public boolean sees(long adherentId) {
		return this.adherents.sees(adherentId, SensitiveField.NOTE);
	}

	/**
	 * The files about an adherent, latest first; none when the caller may not see any.
	 */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public List<Attachment> of(long adherentId) {
		return !sees(adherentId) ? List.of()
				: this.jdbc.sql(FILES + " order by a.id desc")
					.param(adherentId)
					.query((row, number) -> new Attachment(row.getLong("id"), row.getString("name"),
							row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
							row.getString("author"), row.getTimestamp("created_at").toInstant()))
					.list();
	}

	/** The content of a file about an adherent, to be read only. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public Optional<Path> content(long adherentId, long attachmentId) {
		return !sees(adherentId) ? Optional.empty()
				: stored(adherentId, attachmentId).flatMap(this.files::find).map(this.files::content);
	}

	/**
	 * Keep a file.
	 * @param name as the person's computer calls it
	 * @throws InvalidValueException when it is too large, of a kind that is not taken, a
	 * picture that cannot be read, or one file too many
	 * @throws NoSuchElementException when the caller may change no adherent of that id
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public void add(long adherentId, String name, byte[] content) {
		requireMay(adherentId);
		if (content.length > Attachment.LARGEST) {
			throw new InvalidValueException("attachment.too-large", Long.toString(Attachment.LARGEST / 1024 / 1024));
		}
		if (content.length == 0) {
			throw new InvalidValueException("attachment.empty", name);
		}
		if (of(adherentId).size() >= Attachment.MOST) {
			throw new InvalidValueException("attachment.too-many", Integer.toString(Attachment.MOST));
		}
		String cleaned = Optional.ofNullable(Texts.clean(name)).orElse("?");
		FileType type = FileType.of(content, cleaned)
			.orElseThrow(() -> new InvalidValueException("attachment.type", cleaned));
		byte[] kept = type.picture() ? PictureFile.withoutMetadata(content) : content;
		StoredFile stored = this.files.store(new ByteArrayInputStream(kept), cleaned, type.mediaType(),
				Attachment.LARGEST);
		this.jdbc.sql("""
				insert into adherent_attachment (adherent_id, stored_file_id, author, created_at)
				values (?, ?, ?, utc_timestamp(6))""")
			.params(adherentId, stored.id(), Caller.current().name())
			.update();
		this.adherents.journal(adherentId, "adherent.attachments");
	}

	/**
	 * Remove a file.
	 * @throws NoSuchElementException when there is none of that id about that adherent
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public void remove(long adherentId, long attachmentId) {
		requireMay(adherentId);
		long stored = stored(adherentId, attachmentId)
			.orElseThrow(() -> new NoSuchElementException("No file has the id " + attachmentId));
		this.jdbc.sql("delete from adherent_attachment where id = ?").param(attachmentId).update();
		this.files.discard(stored);
		// A name tells of the person too, and erasure finds what is attached alone.
		this.jdbc.sql("update stored_file set name = '' where id = ?").param(stored).update();
		this.adherents.journal(adherentId, "adherent.attachments");
	}

	private Optional<Long> stored(long adherentId, long attachmentId) {
		return this.jdbc.sql("select stored_file_id from adherent_attachment where id = ? and adherent_id = ?")
			.params(attachmentId, adherentId)
			.query(Long.class)
			.optional();
	}

	private void requireMay(long adherentId) {
		this.adherents.requireEditable(adherentId);
		if (!sees(adherentId)) {
			throw new NoSuchElementException("Files about the adherent " + adherentId + " are not for the caller");
		}
	}

}
