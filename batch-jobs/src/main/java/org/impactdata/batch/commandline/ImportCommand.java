package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;

import org.impactdata.batch.operations.JobTexts;
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
				report.json(result);
				return result.exitCode();
			}
			return bringIn(run, report);
		});
	}

	/** One file that can't be brought in keeps no other from it. */
	private int bringIn(ImportRun run, ImportReport report) throws Exception {
		if (this.files.size() == 1) {
			ImportRun.Result result = run.bringIn(this.files.getFirst(), this.options, this.dryRun);
			report.json(result);
			return result.exitCode();
		}
		List<ImportRun.Result> results = new ArrayList<>();
		Map<Path, String> failed = new LinkedHashMap<>();
		int worst = ExitCode.DONE;
		try {
			for (Path file : this.files) {
				worst = Math.max(worst, bringIn(run, file, results, failed));
			}
		}
		finally {
			if (!failed.isEmpty()) {
				this.spec.commandLine()
					.getErr()
					.println("impact: " + CommandTexts.text("import.failed", failed.size(), this.files.size(),
							String.join(", ", failed.keySet().stream().map(Path::toString).toList())));
			}
			report.json(results, failed);
		}
		return worst;
	}

	private int bringIn(ImportRun run, Path file, List<ImportRun.Result> results, Map<Path, String> failed)
			throws Exception {
		try {
			ImportRun.Result result = run.bringIn(file, this.options, this.dryRun);
			results.add(result);
			if (result.exitCode() == ExitCode.FAILED) {
				failed.put(file, JobTexts.state(result.run().state(), CommandTexts.locale()));
			}
			return result.exitCode();
		}
		catch (Exception ex) {
			String reason = Failures.sentence(ex);
			failed.put(file, (reason != null) ? reason : ex.toString());
			if (reason == null) {
				throw ex;
			}
			this.spec.commandLine().getErr().println("impact: " + reason);
			return Failures.exitCode(ex);
		}
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
