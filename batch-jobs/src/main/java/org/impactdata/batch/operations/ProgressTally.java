package org.impactdata.batch.operations;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Adds up the attempts of every step into the progress of the run. */
final class ProgressTally {

	private final List<JobDescription.Step> declared;

	private final Map<String, Object> jobContext;

	private final Map<String, List<ProgressReader.StepAttempt>> steps = new LinkedHashMap<>();

	ProgressTally(List<JobDescription.Step> declared, Map<String, Object> jobContext) {
		this.declared = declared;
		this.jobContext = jobContext;
		declared.forEach((step) -> this.steps.put(step.name(), new ArrayList<>()));
	}

	void add(ProgressReader.StepAttempt attempt) {
		this.steps.computeIfAbsent(attempt.name(), (name) -> new ArrayList<>()).add(attempt);
	}

	JobProgress progress(JobRunDetails run) {
		List<JobProgress.StepProgress> begun = new ArrayList<>();
		JobProgress.StepProgress current = null;
		int number = 0;
		int position = 0;
		double weights = 0;
		double reached = 0;
		for (Map.Entry<String, List<ProgressReader.StepAttempt>> each : this.steps.entrySet()) {
			position++;
			int weight = weight(each.getKey());
			weights += weight;
			if (!each.getValue().isEmpty()) {
				JobProgress.StepProgress step = step(each.getKey(), each.getValue());
				begun.add(step);
				reached += weight * fraction(step);
				current = step;
				number = position;
			}
		}
		double fraction = (run.state() == JobRunState.COMPLETED) ? 1 : (weights > 0) ? reached / weights : 0;
		if (current == null) {
			return new JobProgress(run.id(), run.state(), null, 0, this.steps.size(), 0, null, 0, null, fraction,
					begun);
		}
		return new JobProgress(run.id(), run.state(), current.name(), number, this.steps.size(), current.done(),
				current.total(), current.rowsPerSecond(), remaining(run, current), fraction, begun);
	}

	private JobProgress.StepProgress step(String name, List<ProgressReader.StepAttempt> attempts) {
		boolean partitioned = attempts.stream().anyMatch(ProgressReader.StepAttempt::partition);
		List<ProgressReader.StepAttempt> whole = attempts.stream().filter((each) -> !each.partition()).toList();
		List<ProgressReader.StepAttempt> counted = partitioned
				? attempts.stream().filter(ProgressReader.StepAttempt::partition).toList() : whole;
		long done = counted.stream().mapToLong(ProgressReader.StepAttempt::done).sum();
		Long total = total(name, whole);
		String status = whole.isEmpty() ? "STARTING" : whole.getLast().status();
		return new JobProgress.StepProgress(name, status, (total != null) ? Math.min(done, total) : done, total,
				rate(counted));
	}

	private @Nullable Long total(String name, List<ProgressReader.StepAttempt> attempts) {
		for (ProgressReader.StepAttempt each : attempts.reversed()) {
			if (each.total() != null) {
				return each.total();
			}
		}
		Object own = this.jobContext.get(JobProgress.EXPECTED_TOTAL + "." + name);
		Object shared = (own != null) ? own : this.jobContext.get(JobProgress.EXPECTED_TOTAL);
		return (shared instanceof Number number) ? number.longValue() : null;
	}

	/** Both times are the running node's own, so that clocks and zones do not matter. */
	private static double rate(List<ProgressReader.StepAttempt> attempts) {
		long done = 0;
		LocalDateTime from = null;
		LocalDateTime to = null;
		for (ProgressReader.StepAttempt each : attempts) {
			if (each.current() && each.started() != null && each.committed() != null) {
				done += each.done();
				from = (from == null || each.started().isBefore(from)) ? each.started() : from;
				to = (to == null || each.committed().isAfter(to)) ? each.committed() : to;
			}
		}
		long millis = (from != null && to != null) ? Duration.between(from, to).toMillis() : 0;
		return (millis > 0) ? done * 1_000.0 / millis : 0;
	}

	private static double fraction(JobProgress.StepProgress step) {
		if (step.state().equals("COMPLETED")) {
			return 1;
		}
		Long total = step.total();
		return (total != null && total > 0) ? (double) step.done() / total : 0;
	}

	private static @Nullable Duration remaining(JobRunDetails run, JobProgress.StepProgress step) {
		Long total = step.total();
		if (run.state() != JobRunState.RUNNING || total == null || step.rowsPerSecond() <= 0) {
			return null;
		}
		return Duration.ofMillis(Math.round((total - step.done()) * 1_000 / step.rowsPerSecond()));
	}

	private int weight(String name) {
		return this.declared.stream()
			.filter((step) -> step.name().equals(name))
			.mapToInt(JobDescription.Step::weight)
			.findAny()
			.orElse(1);
	}

}
