package org.impactdata.batch;

/** What a process is. */
public enum NodeKind {

	/** The web console, which also runs jobs unless told not to. */
	CONSOLE,

	/** A process that only runs jobs. */
	WORKER,

	/** A shell command. */
	SHELL

}
