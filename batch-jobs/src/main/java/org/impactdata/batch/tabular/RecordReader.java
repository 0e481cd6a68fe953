package org.impactdata.batch.tabular;

import java.io.Closeable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one file in order. Every method throws {@link TabularException}
 * and nothing else when the file cannot be read. Not for use by several threads.
 */
public interface RecordReader extends Closeable {

	/**
	 * The next record of data, null at the end of the file. Blank records are left out
	 * and not counted.
	 */
	@Nullable TabularRecord read();

	/** The bytes read so far, for progress; never more than {@link #size()}. */
	long position();

	/**
	 * The bytes there are to read: the file's for CSV, the unpacked sheet's for a
	 * workbook.
	 */
	long size();

	/** The columns' names: none blank, no two the same. */
	List<String> columns();

	@Override
	void close();

}
