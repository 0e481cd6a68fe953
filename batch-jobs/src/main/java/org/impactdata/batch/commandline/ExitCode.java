package org.impactdata.batch.commandline;

/** How a command ends, for scripts. */
final class ExitCode {

	/** Everything asked for is done. */
	static final int DONE = 0;

	/** Done, but rows were rejected or a check needs attention. */
	static final int REJECTS = 1;

	/** The command was not understood. */
	static final int USAGE = 2;

	/** Nothing, or not everything, was done. */
	static final int FAILED = 3;

	private ExitCode() {
	}

}
