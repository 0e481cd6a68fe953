package org.impactdata.batch.commandline;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a stopped or failed run at its last commit, and waits for it. */
@Command(name = "restart")
final class JobsRestartCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "RUN", descriptionKey = "RUN")
	private long run;

	@Option(names = "--output", paramLabel = "DIR", defaultValue = ".")
	private Path output = Path.of(".");

	@Override
	public Integer call() throws Exception {
		return Session.working((session) -> {
			JobOperations operations = session.get(JobOperations.class);
			operations.restart(this.run);
			String importId = operations.find(this.run).orElseThrow().parameters().get("importId");
			if (importId != null) {
				ImportReport report = new ImportReport(this.spec.commandLine().getOut(), false);
				return new ImportRun(session, report, this.spec.commandLine().getErr(), this.output)
					.resume(this.run, Long.parseLong(importId))
					.exitCode();
			}
			try (RunWatch watch = new RunWatch(session, this.spec.commandLine().getErr(), false)) {
				JobRunDetails ended = watch.follow(session, this.run);
				return (ended.state() == JobRunState.COMPLETED) ? ExitCode.DONE : ExitCode.FAILED;
			}
		});
	}

}
