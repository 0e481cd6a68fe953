package org.impactdata.batch.commandline;

import java.util.concurrent.Callable;

import org.impactdata.batch.operations.JobOperations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a run to stop at its next commit. */
@Command(name = "stop")
final class JobsStopCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "RUN", descriptionKey = "RUN")
	private long run;

	@Override
	public Integer call() throws Exception {
		return Session.looking((session) -> {
			session.get(JobOperations.class).stop(this.run);
			this.spec.commandLine().getOut().println(CommandTexts.text("jobs.stopping", Long.toString(this.run)));
			return ExitCode.DONE;
		});
	}

}
