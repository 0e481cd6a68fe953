package org.impactdata.batch.commandline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;

import org.impactdata.batch.sample.AdherentSample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a file of invented adherents. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "N", descriptionKey = "N")
	private long rows;

	@Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "FILE")
	private @Nullable Path file;

	@Option(names = "--seed", paramLabel = "S", defaultValue = "1")
	private long seed;

	@Option(names = "--errors", paramLabel = "P", defaultValue = "0")
	private double errors;

	@Override
	public Integer call() throws IOException {
		if (this.rows < 0 || this.errors < 0 || this.errors > 100) {
			throw new ParameterException(this.spec.commandLine(), CommandTexts.text("sample.range"));
		}
		AdherentSample sample = new AdherentSample(this.rows, this.seed, this.errors / 100);
		if (this.file == null) {
			sample.write(System.out);
			return ExitCode.DONE;
		}
		try (OutputStream stream = open(this.file)) {
			sample.write(stream);
		}
		catch (IOException ex) {
			throw new CommandFailure(ExitCode.FAILED, CommandTexts.text("file-not-written", this.file, ex.toString()));
		}
		return ExitCode.DONE;
	}

	private static OutputStream open(Path file) throws IOException {
		OutputStream stream = Files.newOutputStream(file);
		return file.toString().endsWith(".gz") ? new GZIPOutputStream(stream, 1 << 16) : stream;
	}

}
