package org.impactdata.domain.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps pictures in two sizes. Who may see one is decided by whoever hands it out.
 */
@Component
public class Pictures {

	private final MediaStore store;

	private final JdbcClient jdbc;

	private final MediaRemoval removal;

	Pictures(MediaStore store, MediaRemoval removal, JdbcClient jdbc) {
		this.store = store;
		this.removal = removal;
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a picture and its small form.
	 * @return the SHA-256 of the large one, by which both are found
	 */
	public String keep(Picture large, Picture small) {
		String sha256 = write(large);
		this.jdbc.sql("""
				insert into picture (sha256, thumbnail_sha256, width, height, created_at) values (?, ?, ?, ?, ?)
				on duplicate key update thumbnail_sha256 = values(thumbnail_sha256)""")
			.params(sha256, write(small), large.width(), large.height(), Timestamp.from(Instant.now()))
			.update();
		return sha256;
	}

	/**
	 * The file of a picture, empty when it is not kept.
	 * @param sha256 of the large one
	 */
	public Optional<Path> find(String sha256, PictureSize size) {
		return this.jdbc.sql("select sha256, thumbnail_sha256 from picture where sha256 = ?")
			.param(sha256)
			.query((row, number) -> row.getString((size == PictureSize.CARD) ? "sha256" : "thumbnail_sha256"))
			.optional()
			.flatMap(this::open);
	}

	/**
	 * Removes a picture in both sizes, the files once the transaction in hand is kept.
	 * @param sha256 of the large one
	 */
	public void remove(String sha256) {
		this.jdbc.sql("select thumbnail_sha256 from picture where sha256 = ?")
			.param(sha256)
			.query(String.class)
			.optional()
			.ifPresent((small) -> {
				this.jdbc.sql("delete from picture where sha256 = ?").param(sha256).update();
				this.removal.removeAfterCommit(sha256);
				boolean shared = this.jdbc.sql("select exists (select 1 from picture where thumbnail_sha256 = ?)")
					.param(small)
					.query(Boolean.class)
					.single();
				if (!shared) {
					this.removal.removeAfterCommit(small);
				}
			});
	}

	private Optional<Path> open(String sha256) {
		try {
			return Optional.of(this.store.open(sha256));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String write(Picture picture) {
		try {
			return this.store.keep(new ByteArrayInputStream(picture.toJpeg()), Picture.LARGEST_FILE).sha256();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
