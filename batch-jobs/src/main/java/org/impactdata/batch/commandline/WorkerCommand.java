package org.impactdata.batch.commandline;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs jobs, without a console, until a signal ends it. */
@Command(name = "worker")
final class WorkerCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws InterruptedException {
		Session.worker();
		this.spec.commandLine().getOut().println(CommandTexts.text("worker.ready"));
		WebConsole.untilSignal();
		return ExitCode.DONE;
	}

}
