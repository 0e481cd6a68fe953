package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.operations.JobTexts;
import org.impactdata.batch.schedule.ShellRunner;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a run at a terminal: a bar per step with rate and remaining time, and a
 * question at Ctrl-C.
 */
final class RunWatch implements AutoCloseable {

	private static final int STEPS_OF_UNKNOWN_LENGTH = -1;

	/** Given, because asking the terminal for it would take Ctrl-C from this process. */
	private static final int WIDTH = 100;

	private final JobOperations operations;

	private final ShellRunner runner;

	private final PrintWriter err;

	private final boolean quiet;

	private final AtomicReference<@Nullable JobProgress> latest = new AtomicReference<>();

	private @Nullable ProgressBar bar;

	private String step = "";

	private boolean silent;

	RunWatch(Session session, PrintWriter err, boolean quiet) {
		this.operations = session.get(JobOperations.class);
		this.runner = session.get(ShellRunner.class);
		this.err = err;
		this.quiet = quiet;
	}

	/** Waits for the end of the run and returns it; a run that failed is told. */
	JobRunDetails follow(Session session, long run) throws InterruptedException {
		Interruption interruption = new Interruption(session, run, this.err, this::fallSilent);
		interruption.await();
		JobRunDetails ended;
		try {
			ended = this.runner.awaitEnd(run, this::show);
		}
		finally {
			interruption.withdraw();
		}
		close();
		if (ended.state() != JobRunState.COMPLETED) {
			this.err.println("impact: " + ending(ended));
		}
		return ended;
	}

	@Override
	public synchronized void close() {
		if (this.bar != null) {
			this.bar.close();
			this.bar = null;
		}
	}

	private String ending(JobRunDetails ended) {
		JobDescription description = this.operations.description(ended.job());
		String state = JobTexts.state(ended.state(), CommandTexts.locale());
		String cause = (ended.failureCode() != null)
				? JobTexts.failure(description, ended.failureCode(), CommandTexts.locale()) : "";
		return CommandTexts.text("run.ended", Long.toString(ended.id()), state, cause);
	}

	/** The bar must not write over the question. */
	private synchronized void fallSilent() {
		close();
		this.silent = true;
	}

	private synchronized void show(JobProgress progress) {
		this.latest.set(progress);
		if (this.quiet || this.silent || progress.step() == null || progress.state().ended()) {
			return;
		}
		if (!progress.step().equals(this.step)) {
			close();
			this.step = progress.step();
			begin(progress, label(progress));
		}
		if (this.bar != null) {
			if (progress.total() != null) {
				this.bar.maxHint(progress.total());
			}
			this.bar.stepTo(progress.done());
		}
	}

	private String label(JobProgress progress) {
		JobDescription description = this.operations.find(progress.run())
			.map((run) -> this.operations.description(run.job()))
			.orElse(null);
		String name = (description != null) ? description.stepLabel(this.step, CommandTexts.locale()) : this.step;
		return progress.stepNumber() + "/" + progress.stepCount() + " " + name;
	}

	private void begin(JobProgress progress, String label) {
		if (System.console() == null) {
			this.err.println(label);
			return;
		}
		long total = (progress.total() != null) ? progress.total() : STEPS_OF_UNKNOWN_LENGTH;
		this.bar = new ProgressBarBuilder().setTaskName(label)
			.setInitialMax(total)
			.setStyle(ProgressBarStyle.builder().refreshPrompt("\r").leftBracket("[").rightBracket("]").build())
			.setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
			.setUpdateIntervalMillis(250)
			.setEtaFunction((state) -> Optional.ofNullable(this.latest.get()).map(JobProgress::remaining))
			.showSpeed()
			.build();
	}

}
