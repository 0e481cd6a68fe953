package org.impactdata.batch.tabular;

import java.io.Closeable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows of a file before anything is known of a header; blank rows left out. */
interface RowSource extends Closeable {

	@Nullable Row next();

	/** Bytes read so far. */
	long position();

	/** Bytes there are. */
	long size();

	@Override
	void close();

	/**
	 * One row.
	 *
	 * @param line the physical line or the sheet's row number, from 1
	 */
	record Row(long line, List<String> cells) {

		int filled() {
			int filled = 0;
			for (String cell : this.cells) {
				if (!cell.isBlank()) {
					filled++;
				}
			}
			return filled;
		}
	}

}
