package org.impactdata.batch.steps;

/**
 * Numbered rows from one to another.
 *
 * @param from first row, included
 * @param to last row, included; less than {@code from} when there is none
 */
public record RowRange(long from, long to) {

	/** No row at all. */
	public static final RowRange EMPTY = new RowRange(1, 0);

	/** How many rows, 0 when empty. */
	public long size() {
		return Math.max(0, this.to - this.from + 1);
	}

	public boolean isEmpty() {
		return this.to < this.from;
	}

	/** The first rows of this range, at most as many as given. */
	RowRange first(long rows) {
		return new RowRange(this.from, Math.min(this.to, this.from + rows - 1));
	}

}
