package org.impactdata.console.jobs;

import java.time.Duration;

import com.vaadin.flow.component.Composite;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.operations.JobTexts;
import org.impactdata.console.layout.JobProgressBar;
import org.impactdata.console.layout.LiveUpdates;

/**
 * How far one run is, kept up to date while it is looked at.
 */
public final class RunProgress extends Composite<JobProgressBar> {

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final transient JobOperations operations;

	private final long run;

	private final transient Runnable ended;

	private boolean told;

	/**
	 * Creates the progress of a run.
	 * @param operations to ask
	 * @param updates the clock
	 * @param run the run's id
	 * @param ended called once when the run has ended
	 */
	public RunProgress(JobOperations operations, LiveUpdates updates, long run, Runnable ended) {
		this.operations = operations;
		this.run = run;
		this.ended = ended;
		updates.whileShown(this, EVERY, this::refresh);
	}

	private void refresh() {
		if (this.told) {
			return;
		}
		JobProgress progress = this.operations.progress(this.run);
		boolean started = progress.step() != null;
		getContent().show(words(progress), started ? progress.fraction() : null, progress.done(), progress.total(),
				progress.rowsPerSecond(), progress.remaining());
		if (progress.state().ended()) {
			this.told = true;
			this.ended.run();
		}
	}

	private String words(JobProgress progress) {
		String step = progress.step();
		if (step == null || progress.state() != JobRunState.RUNNING) {
			return JobTexts.state(progress.state(), getLocale());
		}
		String job = this.operations.find(this.run).map(JobRunDetails::job).orElse("");
		return this.operations.descriptions()
			.stream()
			.filter((description) -> description.name().equals(job))
			.findFirst()
			.map((description) -> description.stepLabel(step, getLocale()))
			.orElse(step);
	}

}
