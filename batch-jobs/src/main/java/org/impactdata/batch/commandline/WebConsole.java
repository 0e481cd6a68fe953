package org.impactdata.batch.commandline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

import org.impactdata.domain.database.CannotStartException;
import org.impactdata.domain.database.WebPort;

/**
 * The web console as the command line knows it: by name, since it is built on the jobs
 * and not the other way round.
 */
final class WebConsole {

	private static final String MAIN = "org.impactdata.console.ImpactConsole";

	private WebConsole() {
	}

	/** Starts the console and returns when it is up. */
	static void start(List<String> arguments) throws Exception {
		Method main;
		try {
			main = Class.forName(MAIN).getMethod("main", String[].class);
		}
		catch (ClassNotFoundException ex) {
			throw new CommandFailure(ExitCode.FAILED, CommandTexts.text("no-console"));
		}
		try {
			main.invoke(null, (Object) arguments.toArray(String[]::new));
		}
		catch (InvocationTargetException ex) {
			throw (ex.getCause() instanceof Exception cause) ? cause : ex;
		}
	}

	/** Refuses a port that is taken, before anything else is done. */
	static void requirePort(String port) {
		try {
			WebPort.require(null, Integer.parseInt(port));
		}
		catch (CannotStartException ex) {
			throw new CommandFailure(ExitCode.FAILED, String.valueOf(ex.getMessage()));
		}
		catch (IllegalArgumentException ex) {
			throw new CommandFailure(ExitCode.USAGE, CommandTexts.text("port", port));
		}
	}

	/** Keeps the command, and with it the console, until a signal ends the process. */
	static void untilSignal() throws InterruptedException {
		Thread.currentThread().join();
	}

}
