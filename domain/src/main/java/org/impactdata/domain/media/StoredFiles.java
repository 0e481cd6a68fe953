package org.impactdata.domain.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files and finds them again. Who may read a file is decided by whoever hands it
 * out: the import, the run, the adherent it belongs to.
 */
@Service
public class StoredFiles {

	private static final int LONGEST_NAME = 255;

	private final MediaStore store;

	private final JdbcClient jdbc;

	private final NamedContents contents;

	StoredFiles(MediaStore store, NamedContents contents, JdbcClient jdbc) {
		this.store = store;
		this.contents = contents;
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a file.
	 * @param content read to its end, not closed
	 * @param name as a person knows it; folders in it are left out
	 * @param longest most bytes accepted
	 * @throws TooLargeException when there is more
	 * @throws ContentNotKeptException when it could not be written
	 * @throws UncheckedIOException when it could not be read
	 */
	@Transactional
	@PreAuthorize("isAuthenticated()")
	public StoredFile store(InputStream content, String name, String mediaType, long longest) {
		try (MediaStore.Received received = this.store.receive(content, longest)) {
			Authentication caller = SecurityContextHolder.getContext().getAuthentication();
			StoredFile file = insert(received, fileName(name), mediaType,
					(caller != null) ? caller.getName() : "system");
			this.contents.keep(received);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The file of that id, empty when there is none, or its content was removed. */
	@Transactional(readOnly = true)
	@PreAuthorize("isAuthenticated()")
	public Optional<StoredFile> find(long id) {
		return this.jdbc.sql("select * from stored_file where id = ? and removed_at is null")
			.param(id)
			.query((row, number) -> new StoredFile(row.getLong("id"), row.getString("name"),
					row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
					row.getString("created_by"), row.getTimestamp("created_at").toInstant()))
			.optional();
	}

	/**
	 * A local file with its content, to be read only.
	 * @throws UncheckedIOException when the content is gone
	 */
	@PreAuthorize("isAuthenticated()")
	public Path content(StoredFile file) {
		try {
			return this.store.open(file.sha256());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Removes the content of a file, unless another file has the same. The file stays
	 * known, but is found no more.
	 * @return whether there was anything to be removed
	 */
	@Transactional
	@PreAuthorize("isAuthenticated()")
	public boolean discard(long id) {
		return find(id).map((file) -> {
			this.jdbc.sql("update stored_file set removed_at = utc_timestamp(6) where id = ?").param(id).update();
			this.contents.release(file.sha256());
			return true;
		}).orElse(false);
	}

	private StoredFile insert(MediaStore.Received kept, String name, String mediaType, String createdBy) {
		Instant now = Instant.now();
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into stored_file (name, media_type, size, sha256, created_by, created_at)
				values (?, ?, ?, ?, ?, ?)
				""").params(name, mediaType, kept.size(), kept.sha256(), createdBy, Timestamp.from(now)).update(key);
		Number id = key.getKey();
		if (id == null) {
			throw new IllegalStateException("The database gave no id to the file");
		}
		return new StoredFile(id.longValue(), name, mediaType, kept.size(), kept.sha256(), createdBy, now);
	}

	private static String fileName(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String clean = last.replaceAll("\\p{Cntrl}", "").strip();
		return (clean.length() <= LONGEST_NAME) ? clean : clean.substring(clean.length() - LONGEST_NAME);
	}

}
