package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunFilter;
import org.impactdata.batch.operations.JobRunListItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists runs, the newest first. */
@Command(name = "list")
final class JobsListCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20")
	private int limit;

	@Option(names = "--unfinished")
	private boolean unfinished;

	@Option(names = "--json")
	private boolean json;

	@Override
	public Integer call() throws Exception {
		return Session.looking((session) -> {
			JobRunFilter filter = this.unfinished ? JobRunFilter.unfinished() : JobRunFilter.all();
			JobOperations operations = session.get(JobOperations.class);
			List<JobRunListItem> runs = operations.recent(filter, this.limit, null);
			PrintWriter out = this.spec.commandLine().getOut();
			if (this.json) {
				out.println(Json.line(Map.of("runs", runs)));
			}
			else if (runs.isEmpty()) {
				out.println(CommandTexts.text("jobs.none"));
			}
			else {
				out.println(RunLines.heading());
				RunStates states = new RunStates(session);
				runs.forEach((run) -> out.println(
						RunLines.line(run, operations.description(run.job()), states.text(run.id(), run.state()))));
			}
			return ExitCode.DONE;
		});
	}

}
