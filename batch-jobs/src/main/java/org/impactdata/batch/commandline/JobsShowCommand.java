package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunFile;
import org.impactdata.batch.operations.JobTexts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one run: its state, steps, files, and why it failed. */
@Command(name = "show")
final class JobsShowCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "RUN", descriptionKey = "RUN")
	private long run;

	@Option(names = "--json")
	private boolean json;

	@Override
	public Integer call() throws Exception {
		return Session.looking((session) -> {
			JobOperations operations = session.get(JobOperations.class);
			JobProgress progress = operations.progress(this.run);
			JobRunDetails details = operations.find(this.run).orElseThrow();
			List<JobRunFile> files = operations.files(this.run);
			PrintWriter out = this.spec.commandLine().getOut();
			RunStates states = new RunStates(session);
			if (this.json) {
				out.println(Json.line(Map.of("run", details, "progress", progress, "files", files, "interrupted",
						states.interrupted(this.run, details.state()))));
			}
			else {
				print(out, details, progress, operations.description(details.job()), states);
				files.forEach((file) -> out.println("  " + file.kind() + "  " + file.name() + "  " + file.size()));
			}
			return ExitCode.DONE;
		});
	}

	private static void print(PrintWriter out, JobRunDetails run, JobProgress progress,
			@Nullable JobDescription description, RunStates states) {
		out.println(CommandTexts.text("jobs.details", Long.toString(run.id()),
				JobTexts.job(description, run.job(), CommandTexts.locale()), states.text(run.id(), run.state()),
				run.requestedBy(), RunLines.time(run.requestedAt()), RunLines.time(run.startedAt()),
				RunLines.time(run.endedAt()), run.attempts()));
		if (run.subject() != null) {
			out.println("  " + run.subject());
		}
		for (JobProgress.StepProgress step : progress.steps()) {
			String label = (description != null) ? description.stepLabel(step.name(), CommandTexts.locale())
					: step.name();
			out.println(RunLines.step(step, label));
		}
		String failure = states.interrupted(run.id(), run.state()) ? "process-ended" : run.failureCode();
		if (failure != null) {
			out.println("  " + JobTexts.failure(description, failure, CommandTexts.locale()));
		}
	}

}
