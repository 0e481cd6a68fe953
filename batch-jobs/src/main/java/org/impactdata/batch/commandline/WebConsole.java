package org.impactdata.batch.commandline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

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

	/** Keeps the command, and with it the console, until a signal ends the process. */
	static void untilSignal() throws InterruptedException {
		Thread.currentThread().join();
	}

	static String address(String port) {
		return "http://localhost:" + port + "/";
	}

}
