package org.impactdata.batch.adherentimport;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An import as a list shows it.
 *
 * @param createdBy who brought the file in, by name
 * @param jobRunId the latest run about it, null before the first
 */
public record ImportListItem(long id, String fileName, ImportState state, ImportCounts counts, String createdBy,
		Instant createdAt, @Nullable Long jobRunId) {
}
