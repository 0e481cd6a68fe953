package org.impactdata.domain.adherent;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.media.Picture;
import org.impactdata.domain.media.PictureSize;
import org.impactdata.domain.media.Pictures;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the photos of adherents, and hands them out to who sees the adherent. */
@Service
@Transactional
public class AdherentPhotoService {

	private final AdherentWriting writing;

	private final AdherentReading reading;

	private final Pictures pictures;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	AdherentPhotoService(AdherentWriting writing, AdherentReading reading, Pictures pictures, JdbcClient jdbc,
			CallerAccess access) {
		this.writing = writing;
		this.reading = reading;
		this.pictures = pictures;
		this.jdbc = jdbc;
		this.access = access;
	}

	/**
	 * Gives an adherent a photo.
	 * @param version of the adherent when the caller read it
	 * @param crop the part of the picture that is the photo
	 * @throws EditedMeanwhileException when someone else changed the adherent after that
	 * @throws NoSuchElementException when there is none of that id
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails keep(long id, long version, Picture picture, PhotoCrop crop) {
		this.writing.editable(id);
		Picture card = crop.card(picture);
		String sha256 = this.pictures.keep(card, PhotoCrop.thumbnailOf(card));
		return show(id, version, sha256);
	}

	/** Takes the photo of an adherent away, see {@link #keep}. */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails remove(long id, long version) {
		return show(id, version, null);
	}

	/**
	 * The file of a photo that the adherent has, or had.
	 * @return empty when there is none, or the caller does not see the adherent
	 */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Optional<Path> find(long id, String sha256, PictureSize size) {
		return this.reading.find(id)
			.filter((adherent) -> this.access.scope(Permission.ADHERENT_READ).contains(adherent.organizationId()))
			.filter((adherent) -> sha256.equals(adherent.photo()) || had(id, sha256))
			.flatMap((adherent) -> this.pictures.find(sha256, size));
	}

	private boolean had(long id, String sha256) {
		return this.jdbc.sql("select exists (select 1 from adherent_history where id = ? and photo = ?)")
			.params(id, sha256)
			.query(Boolean.class)
			.single();
	}

	private AdherentDetails show(long id, long version, @Nullable String sha256) {
		return this.writing.change(JournalAction.ADHERENT_CHANGED, id, version, (adherent) -> adherent.show(sha256));
	}

}
