package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
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
			RunStates states = new RunStates(session);
			if (this.json) {
				Map<String, Object> result = new LinkedHashMap<>();
				result.put("runs", runs);
				result.put("interrupted",
						runs.stream()
							.filter((run) -> states.interrupted(run.id(), run.state()))
							.map(JobRunListItem::id)
							.toList());
				out.println(Json.line(result));
			}
			else if (runs.isEmpty()) {
				out.println(CommandTexts.text("jobs.none"));
			}
			else {
				out.println(RunLines.heading());
				runs.forEach((run) -> out.println(
						RunLines.line(run, operations.description(run.job()), states.text(run.id(), run.state()))));
			}
			return ExitCode.DONE;
		});
	}

}
