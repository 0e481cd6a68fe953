package org.impactdata.batch.adherentimport;

/** What an import may do with a row. */
public enum ImportMode {

	/** New adherents only; known ones stay as they are. */
	CREATE,
	/** Known adherents only; unknown ones are rejected. */
	UPDATE,
	/** Both. */
	BOTH

}
