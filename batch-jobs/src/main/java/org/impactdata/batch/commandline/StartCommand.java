package org.impactdata.batch.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the console, and the jobs with it. */
@Command(name = "start")
final class StartCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--port", paramLabel = "PORT")
	private @Nullable Integer port;

	@Override
	public Integer call() throws Exception {
		List<String> arguments = new ArrayList<>();
		if (this.port != null) {
			WebConsole.requirePort(this.port.toString());
			arguments.add("--server.port=" + this.port);
		}
		WebConsole.start(arguments);
		WebConsole.untilSignal();
		return ExitCode.DONE;
	}

}
