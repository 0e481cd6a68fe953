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

	private final NamedContents contents;

	Pictures(MediaStore store, NamedContents contents, JdbcClient jdbc) {
		this.store = store;
		this.contents = contents;
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a picture and its small form, as part of the transaction in hand.
	 * @return the SHA-256 of the large one, by which both are found
	 * @throws ContentNotKeptException when they could not be written
	 */
	public String keep(Picture large, Picture small) {
		try (MediaStore.Received card = receive(large); MediaStore.Received thumbnail = receive(small)) {
			this.jdbc.sql("""
					insert into picture (sha256, thumbnail_sha256, width, height, created_at) values (?, ?, ?, ?, ?)
					on duplicate key update thumbnail_sha256 = values(thumbnail_sha256)""")
				.params(card.sha256(), thumbnail.sha256(), large.width(), large.height(), Timestamp.from(Instant.now()))
				.update();
			this.contents.keep(card);
			this.contents.keep(thumbnail);
			return card.sha256();
		}
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
				this.contents.release(sha256);
				this.contents.release(small);
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

	private MediaStore.Received receive(Picture picture) {
		try {
			return this.store.receive(new ByteArrayInputStream(picture.toJpeg()), Picture.LARGEST_FILE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
