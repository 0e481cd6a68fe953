package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.impactdata.batch.adherentimport.ColumnMappingException;
import org.impactdata.batch.adherentimport.ImportException;
import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.batch.tabular.TabularException;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.database.CannotStartException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

import org.springframework.util.ClassUtils;

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
		String told = sentence(failure);
		if (told != null) {
			command.getErr().println("impact: " + told);
			return exitCode(failure);
		}
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotStartException) {
				// The application context has told it already.
				return ExitCode.FAILED;
			}
		}
		Optional<CannotStartException> known = CannotStartException.behind(failure, place());
		if (known.isPresent()) {
			command.getErr().println("impact: " + known.get().getMessage());
			return ExitCode.FAILED;
		}
		LoggerFactory.getLogger(Impact.class).error("impact {}", String.join(" ", result.originalArgs()), failure);
		command.getErr().println("impact: " + CommandTexts.text("unexpected", failure.toString()));
		return ExitCode.FAILED;
	}

	private static String place() {
		return Stream.of("IMPACT_DB_URL", "IMPACT_DATA")
			.map((name) -> Objects.requireNonNullElse(System.getenv(name), ""))
			.filter((value) -> !value.isBlank())
			.map((value) -> value.replaceFirst("^jdbc:[^/]*//([^/@]*@)?", "").replaceFirst("\\?.*$", ""))
			.findFirst()
			.orElse("data");
	}

	/** How a command ends that this failure kept from its end. */
	static int exitCode(Exception failure) {
		return switch (failure) {
			case CommandFailure told -> told.exitCode();
			// Columns are named by --map alone.
			case ColumnMappingException refused -> ExitCode.USAGE;
			default -> ExitCode.FAILED;
		};
	}

	/** The words of an exception that has some. */
	static @Nullable String sentence(Exception failure) {
		return switch (failure) {
			case CommandFailure told -> told.getMessage();
			case JobOperationException refused -> refused.sentence(CommandTexts.locale());
			case ImportException refused -> refused.text(CommandTexts.locale());
			case ColumnMappingException refused -> refused.text(CommandTexts.locale());
			case TabularException refused -> refused.text(CommandTexts.locale());
			case DomainException refused -> refused.sentence(CommandTexts.locale());
			default -> null;
		};
	}

	private static String sentence(ParameterException failure) {
		return switch (failure) {
			case UnmatchedArgumentException unmatched ->
				CommandTexts.text("unmatched", String.join(" ", unmatched.getUnmatched()));
			case MissingParameterException missing -> CommandTexts.text("missing",
					String.join(", ", missing.getMissing().stream().map(ArgSpec::paramLabel).toList()));
			default -> (failure.getArgSpec() != null) ? invalid(failure, failure.getArgSpec())
					: String.valueOf(failure.getMessage());
		};
	}

	/** The library's own words are English, and put before those of our converters. */
	private static String invalid(ParameterException failure, ArgSpec argument) {
		String name = (argument instanceof OptionSpec option) ? option.longestName() : argument.paramLabel();
		Class<?> type = argument.typeInfo().isMultiValue() ? argument.typeInfo().getAuxiliaryTypes()[0]
				: argument.type();
		if (Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type))) {
			return CommandTexts.text("not-a-number", name, failure.getValue());
		}
		Throwable cause = failure.getCause();
		return (cause instanceof TypeConversionException) ? String.valueOf(cause.getMessage())
				: String.valueOf(failure.getMessage());
	}

}
