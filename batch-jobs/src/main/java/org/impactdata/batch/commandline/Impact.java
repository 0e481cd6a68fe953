package org.impactdata.batch.commandline;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code impact}.
 */
@Command(name = "impact", versionProvider = ImpactVersion.class,
		subcommands = { StartCommand.class, DemoCommand.class, ImportCommand.class, SampleCommand.class,
				JobsCommand.class, WorkerCommand.class, DoctorCommand.class, CompletionCommand.class })
public final class Impact implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	private Impact() {
	}

	/** Runs one command and ends the process with its exit code. */
	public static void main(String[] arguments) {
		// Otherwise a JDK later than 21 takes any pipe for a terminal.
		System.setProperty("jdk.console", "java.base");
		chooseLanguage(arguments);
		System.exit(commandLine().execute(arguments));
	}

	static CommandLine commandLine() {
		CommandLine commandLine = new CommandLine(new Impact()).setResourceBundle(CommandTexts.bundle())
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setUsageHelpAutoWidth(true)
			.setAbbreviatedSubcommandsAllowed(false)
			.setOut(writer(System.out))
			.setErr(writer(System.err))
			.setParameterExceptionHandler(Failures::misunderstood)
			.setExecutionExceptionHandler(Failures::failed);
		addStandardOptions(commandLine);
		return commandLine;
	}

	@Override
	public Integer call() {
		throw new ParameterException(this.spec.commandLine(), CommandTexts.text("which-command"));
	}

	private static void addStandardOptions(CommandLine commandLine) {
		commandLine.getCommandSpec().addMixin("standard", CommandSpec.forAnnotatedObject(new StandardOptions()));
		commandLine.getSubcommands().values().forEach(Impact::addStandardOptions);
	}

	/** Before anything else: even a usage error is told in the language asked for. */
	private static void chooseLanguage(String[] arguments) {
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i].startsWith("--lang=")) {
				System.setProperty("impact.lang", arguments[i].substring("--lang=".length()));
			}
			else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
				System.setProperty("impact.lang", arguments[i + 1]);
			}
		}
	}

	/** In the terminal's charset, but never without accents because LANG is not set. */
	private static PrintWriter writer(PrintStream stream) {
		Charset charset = stream.charset().newEncoder().canEncode('é') ? stream.charset() : StandardCharsets.UTF_8;
		return new PrintWriter(new OutputStreamWriter(stream, charset), true);
	}

}
