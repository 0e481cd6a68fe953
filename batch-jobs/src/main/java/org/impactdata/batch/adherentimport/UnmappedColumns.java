package org.impactdata.batch.adherentimport;

/** What becomes of columns that no field was found for. */
public enum UnmappedColumns {

	/** Kept with the adherent as custom fields under the column's name. */
	KEEP,
	/** Left in the file. */
	IGNORE

}
