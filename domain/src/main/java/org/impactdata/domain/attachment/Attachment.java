package org.impactdata.domain.attachment;

import java.time.Instant;

/**
 * A file about an adherent.
 *
 * @param id never changes
 * @param name as a person knows the file
 * @param mediaType by what is in it
 * @param size in bytes
 * @param sha256 of its content, hexadecimal
 * @param author who brought it
 * @param createdAt when
 */
public record Attachment(long id, String name, String mediaType, long size, String sha256, String author,
		Instant createdAt) {

	/** Largest file, in bytes. */
	public static final long LARGEST = 20L * 1024 * 1024;

	/** Most files about one adherent. */
	public static final int MOST = 50;

}
