package org.impactdata.batch.commandline;

import java.io.PrintWriter;

import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.domain.database.CannotStartException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line why a command was not carried out. */
final class Failures {

	private Failures() {
	}

	static int misunderstood(ParameterException failure, String[] arguments) {
		CommandLine command = failure.getCommandLine();
		PrintWriter err = command.getErr();
		err.println("impact: " + sentence(failure));
		err.println(CommandTexts.text("see-help", command.getCommandSpec().qualifiedName()));
		return ExitCode.USAGE;
	}

	static int failed(Exception failure, CommandLine command, ParseResult result) {
		if (failure instanceof CommandFailure told) {
			command.getErr().println("impact: " + told.getMessage());
			return told.exitCode();
		}
		if (failure instanceof JobOperationException refused) {
			command.getErr().println("impact: " + refused.sentence(CommandTexts.locale()));
			return ExitCode.FAILED;
		}
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotStartException) {
				// The application context has told it already.
				return ExitCode.FAILED;
			}
		}
		LoggerFactory.getLogger(Impact.class).error("impact {}", String.join(" ", result.originalArgs()), failure);
		command.getErr().println("impact: " + CommandTexts.text("unexpected", failure.toString()));
		return ExitCode.FAILED;
	}

	private static String sentence(ParameterException failure) {
		return switch (failure) {
			case UnmatchedArgumentException unmatched ->
				CommandTexts.text("unmatched", String.join(" ", unmatched.getUnmatched()));
			case MissingParameterException missing -> CommandTexts.text("missing",
					String.join(", ", missing.getMissing().stream().map(ArgSpec::paramLabel).toList()));
			default -> String.valueOf(failure.getMessage());
		};
	}

}
