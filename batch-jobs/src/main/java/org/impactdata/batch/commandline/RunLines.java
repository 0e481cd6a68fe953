package org.impactdata.batch.commandline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRunListItem;
import org.impactdata.batch.operations.JobTexts;
import org.jspecify.annotations.Nullable;

/** Runs as lines of text. */
final class RunLines {

	private static final String COLUMNS = "%7s  %-26s  %-12s  %-16s  %-20s  %s";

	private RunLines() {
	}

	static String heading() {
		return COLUMNS.formatted(CommandTexts.text("jobs.run"), CommandTexts.text("jobs.job"),
				CommandTexts.text("jobs.state"), CommandTexts.text("jobs.requested"), CommandTexts.text("jobs.by"),
				CommandTexts.text("jobs.subject"));
	}

	static String line(JobRunListItem run, @Nullable JobDescription job, String state) {
		return COLUMNS.formatted(run.id(), JobTexts.job(job, run.job(), CommandTexts.locale()), state,
				time(run.requestedAt()), run.requestedBy(), Objects.requireNonNullElse(run.subject(), ""));
	}

	static String time(@Nullable Instant time) {
		return (time != null)
				? DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault()).format(time) : "–";
	}

	static String step(JobProgress.StepProgress step, String label) {
		String total = (step.total() != null) ? " / " + step.total() : "";
		return "  %-32s  %-10s  %s%s".formatted(label, JobTexts.stepState(step, CommandTexts.locale()), step.done(),
				total);
	}

}
