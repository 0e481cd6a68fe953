package org.impactdata.domain.media;

import java.time.Instant;

/**
 * A file the product keeps.
 *
 * @param size in bytes
 * @param sha256 hexadecimal
 */
public record StoredFile(long id, String name, String mediaType, long size, String sha256, String createdBy,
		Instant createdAt) {
}
