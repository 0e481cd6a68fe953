package org.impactdata.batch.commandline;

/** A command cannot be carried out, for a reason its one line tells. */
final class CommandFailure extends RuntimeException {

	private final int exitCode;

	CommandFailure(int exitCode, String line) {
		super(line);
		this.exitCode = exitCode;
	}

	int exitCode() {
		return this.exitCode;
	}

}
