package org.impactdata.batch.commandline;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The runs of jobs. */
@Command(name = "jobs",
		subcommands = { JobsListCommand.class, JobsShowCommand.class, JobsStopCommand.class, JobsRestartCommand.class })
final class JobsCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		throw new ParameterException(this.spec.commandLine(), CommandTexts.text("which-command"));
	}

}
