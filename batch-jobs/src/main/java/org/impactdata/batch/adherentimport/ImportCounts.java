package org.impactdata.batch.adherentimport;

/**
 * What became of the rows of a file. Every row read is counted in exactly one of created,
 * updated, unchanged, duplicates and rejected.
 *
 * @param warnings oddities in rows that were nevertheless taken
 */
public record ImportCounts(long read, long created, long updated, long unchanged, long duplicates, long rejected,
		long warnings) {

	/**
	 * Rows left out, which the rejects file holds.
	 */
	public long left() {
		return this.rejected + this.duplicates;
	}

	/**
	 * Whether rows are left in the rejects file.
	 */
	public boolean hasRejects() {
		return left() > 0;
	}

}
