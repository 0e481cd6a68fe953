package org.impactdata.batch.operations;

/** What the text of a parameter must be. */
public enum JobParameterType {

	/** Any text up to 2,000 characters. */
	TEXT,

	/** A whole number. */
	NUMBER,

	/** {@code true} or {@code false}. */
	BOOLEAN,

	/** A date as {@code 2026-11-22}. */
	DATE,

	/** One of the choices the parameter names. */
	CHOICE

}
