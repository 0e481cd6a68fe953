package org.impactdata.batch.commandline;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.schedule.ShellRunner;
import org.impactdata.domain.access.Caller;
import org.jline.utils.Signals;

/**
 * What Ctrl-C means while a run is waited for. It runs as the process ends: whatever the
 * answer, the run's work so far is kept.
 */
final class Interruption {

	private static final int INTERRUPTED = 130;

	private static final String CTRL_C = "INT";

	private final Session session;

	private final JobOperations operations;

	private final long run;

	private final PrintWriter err;

	private final Runnable silence;

	private final Thread atExit = new Thread(() -> Caller.runAs(Session.caller(), this::end));

	private volatile boolean asked;

	/**
	 * Prepares the question.
	 * @param silence ends what is printed about the run
	 */
	Interruption(Session session, long run, PrintWriter err, Runnable silence) {
		this.session = session;
		this.operations = session.get(JobOperations.class);
		this.run = run;
		this.err = err;
		this.silence = silence;
	}

	/** From now on, Ctrl-C asks, and any other end of the process tells what becomes. */
	void await() {
		Runtime.getRuntime().addShutdownHook(this.atExit);
		Signals.register(CTRL_C, () -> {
			this.asked = true;
			System.exit(INTERRUPTED);
		});
	}

	/** Takes that back; does not return when the process is ending already. */
	void withdraw() throws InterruptedException {
		try {
			Runtime.getRuntime().removeShutdownHook(this.atExit);
		}
		catch (IllegalStateException ex) {
			Thread.currentThread().join();
		}
	}

	private void end() {
		this.silence.run();
		boolean goesOn = this.session.get(ShellRunner.class).othersRunJobs();
		Console console = this.asked ? System.console() : null;
		String answer = (console != null)
				? answer(console, CommandTexts.text(goesOn ? "interrupt.worker" : "interrupt.alone")) : "";
		Signals.register(CTRL_C, () -> Runtime.getRuntime().halt(INTERRUPTED));
		this.err.println("impact: " + CommandTexts.text(outcome(answer, goesOn), Long.toString(this.run)));
		// Gives the run back to the queue at its next commit, if it runs here.
		this.session.close();
	}

	/** The line typed; a second Ctrl-C is as good as an empty one. */
	private static String answer(Console console, String question) {
		CompletableFuture<String> answer = new CompletableFuture<>();
		Signals.register(CTRL_C, () -> answer.complete(""));
		Thread.ofPlatform()
			.daemon()
			.start(() -> answer.complete(Objects.requireNonNullElse(console.readLine("%s ", question), "")));
		return answer.join().strip().toLowerCase(CommandTexts.locale());
	}

	private String outcome(String answer, boolean goesOn) {
		if (this.operations.find(this.run).map((each) -> each.state().ended()).orElse(true)) {
			return "interrupt.ended";
		}
		if (answer.matches("[soy].*")) {
			return stop() ? "interrupt.stopped" : "interrupt.ended";
		}
		return goesOn ? "interrupt.goes-on" : "interrupt.waits";
	}

	private boolean stop() {
		try {
			this.operations.stop(this.run);
			return true;
		}
		catch (JobOperationException ex) {
			// Somebody else was faster, or the run itself.
			return this.operations.progress(this.run).state() == JobRunState.STOPPING;
		}
	}

}
