package org.impactdata.batch.adherentimport;

/** Where an import stands. */
public enum ImportState {

	/** The file is here, its settings may still be changed. */
	DRAFT,
	/** A run reads, compares or writes. */
	RUNNING,
	/** A dry run has compared and written nothing. */
	PREVIEWED,
	/** Written. */
	APPLIED,
	/** The last run ended early; it can be restarted. */
	FAILED,
	/** A run takes the changes back. */
	UNDOING,
	/** Taken back, except for adherents edited since. */
	UNDONE

}
