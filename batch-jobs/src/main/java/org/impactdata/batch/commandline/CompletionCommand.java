package org.impactdata.batch.commandline;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in bash and zsh. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		this.spec.commandLine().getOut().println(AutoComplete.bash("impact", this.spec.root().commandLine()));
		return ExitCode.DONE;
	}

}
