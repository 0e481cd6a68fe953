package org.impactdata.batch.tabular;

/**
 * How far a file may go before it is refused, so that no file can exhaust the memory or
 * keep a job busy for ever.
 */
final class TabularLimits {

	static final int COLUMNS = 1_000;

	/** Characters; a cell of a workbook holds at most 32,767. */
	static final int CELL = 100_000;

	/** Characters of one record of a CSV file. */
	static final int RECORD = 1_000_000;

	/** Lines of one record: beyond, a quote was forgotten. */
	static final int RECORD_LINES = 500;

	static final long RECORDS = 5_000_000;

	/** Bytes looked at to find a file's layout. */
	static final int SAMPLE_BYTES = 256 * 1024;

	/** Records looked at to find a file's layout. */
	static final int SAMPLE_RECORDS = 500;

	/** Records shown to a person. */
	static final int SHOWN_RECORDS = 20;

	private TabularLimits() {
	}

}
