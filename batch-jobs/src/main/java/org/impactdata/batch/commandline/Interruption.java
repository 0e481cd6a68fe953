package org.impactdata.batch.commandline;

import java.io.Console;

import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.schedule.ShellRunner;
import org.impactdata.domain.agent.Caller;

/**
 * What Ctrl-C means while a run is waited for. It runs as the process ends: whatever the
 * answer, the run's work so far is kept.
 */
final class Interruption {

	private final JobOperations operations;

	private final ShellRunner runner;

	private final long run;

	Interruption(JobOperations operations, ShellRunner runner, long run) {
		this.operations = operations;
		this.runner = runner;
		this.run = run;
	}

	/**
	 * Takes back the question that a shutdown would ask.
	 * @return false when it is being asked already
	 */
	static boolean withdraw(Thread hook) {
		try {
			return Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	void handle(Session session) {
		Caller.runAs(Session.caller(), () -> ask(session));
	}

	private void ask(Session session) {
		boolean goesOn = this.runner.othersRunJobs();
		Console console = System.console();
		if (console != null) {
			String answer = console.readLine("%n%s ",
					CommandTexts.text(goesOn ? "interrupt.worker" : "interrupt.alone"));
			boolean stop = (answer != null) && answer.strip().toLowerCase(CommandTexts.locale()).matches("[soy].*");
			if (stop) {
				stop();
			}
			console.printf("%s%n",
					CommandTexts.text(stop ? "interrupt.stopped" : goesOn ? "interrupt.goes-on" : "interrupt.waits",
							Long.toString(this.run)));
		}
		// Gives the run back to the queue at its next commit, if it runs here.
		session.close();
	}

	private void stop() {
		try {
			this.operations.stop(this.run);
		}
		catch (JobOperationException ex) {
			// It has ended meanwhile, which is as good.
			return;
		}
	}

}
