package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings files of adherents in, or takes an import back. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

	private static final String SHOWN_CHANGES = "20";

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "0..*")
	private List<Path> files = List.of();

	@Mixin
	private ImportOptions options = new ImportOptions();

	@Option(names = "--dry-run", paramLabel = "N", arity = "0..1", preprocessor = OptionalCount.class)
	private @Nullable Integer dryRun;

	@Option(names = "--undo", paramLabel = "IMPORT")
	private @Nullable Long undo;

	@Option(names = "--output", paramLabel = "DIR", defaultValue = ".")
	private Path output = Path.of(".");

	@Option(names = "--json")
	private boolean json;

	@Override
	public Integer call() throws Exception {
		if (this.files.isEmpty() == (this.undo == null)) {
			throw new ParameterException(this.spec.commandLine(), CommandTexts.text("import.what"));
		}
		return Session.working((session) -> {
			PrintWriter out = this.spec.commandLine().getOut();
			ImportReport report = new ImportReport(out, this.json);
			ImportRun run = new ImportRun(session, report, this.spec.commandLine().getErr(), this.output);
			if (this.undo != null) {
				ImportRun.Result result = run.undo(this.undo);
				report.json(List.of(result));
				return result.exitCode();
			}
			List<ImportRun.Result> results = new ArrayList<>();
			for (Path file : this.files) {
				results.add(run.bringIn(file, this.options, this.dryRun));
			}
			report.json(results);
			return results.stream().mapToInt(ImportRun.Result::exitCode).max().orElse(ExitCode.DONE);
		});
	}

	/** A file's name after {@code --dry-run} is not its number. */
	static final class OptionalCount implements IParameterPreprocessor {

		@Override
		public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option,
				Map<String, Object> info) {
			boolean number = !arguments.isEmpty() && arguments.peek().matches("\\d{1,6}");
			if (!number) {
				arguments.push(SHOWN_CHANGES);
			}
			return false;
		}

	}

}
