package org.impactdata.domain.note;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an agent tells others about an adherent.
 *
 * @param id never changes
 * @param body as written, perhaps of several lines
 * @param author as shown when it was written
 * @param createdAt when it was written
 * @param updatedAt when it was changed; null when it never was
 * @param mine whether the caller wrote it, and may change it
 */
public record AdherentNote(long id, String body, String author, Instant createdAt, @Nullable Instant updatedAt,
		boolean mine) {

	/** Longest text, in characters. */
	public static final int LONGEST = 10_000;

}
