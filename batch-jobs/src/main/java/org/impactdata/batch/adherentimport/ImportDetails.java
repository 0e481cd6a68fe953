package org.impactdata.batch.adherentimport;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Everything about one import but its rows.
 *
 * @param storedFileId the file as it was given
 * @param jobRunId the latest run that reads or writes it, null before the first
 * @param undoRunId the run that takes it back, null when there is none
 * @param undone adherents restored or removed by the undo
 * @param kept adherents the undo left alone because they were edited since
 * @param createdBy who brought the file in, by name
 * @param scopeId where that agent may, see {@code RecordedScopes}; null for everywhere
 */
public record ImportDetails(long id, long storedFileId, String fileName, ImportState state, ImportSettings settings,
		ImportCounts counts, @Nullable Long jobRunId, @Nullable Long undoRunId, long undone, long kept,
		String createdBy, @Nullable Long scopeId, Instant createdAt, @Nullable Instant appliedAt) {

	/** As one line of a list. */
	ImportListItem item() {
		return new ImportListItem(this.id, this.fileName, this.state, this.counts, this.createdBy, this.createdAt,
				this.jobRunId);
	}

	/** The run that reads or writes it now. */
	long run() {
		if (this.jobRunId == null) {
			throw new IllegalStateException("Import " + this.id + " has no run");
		}
		return this.jobRunId;
	}

}
