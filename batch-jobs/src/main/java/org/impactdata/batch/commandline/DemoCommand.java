package org.impactdata.batch.commandline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ImportState;
import org.impactdata.batch.sample.AdherentSample;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.database.ImpactFolders;
import org.impactdata.domain.database.WebPort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Imports invented adherents with the real job, once, and starts the console. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--port", paramLabel = "PORT")
	private @Nullable Integer port;

	@Option(names = "--rows", paramLabel = "N", defaultValue = "10000")
	private int rows;

	private String address = "";

	@Override
	public Integer call() throws Exception {
		String chosen = (this.port != null) ? this.port.toString()
				: Objects.requireNonNullElse(System.getenv("SERVER_PORT"), "8080");
		WebConsole.requirePort(chosen);
		int code = Session.working((session) -> {
			this.address = WebPort.address(session.get(ImpactProperties.class).publicUrl(), Integer.parseInt(chosen));
			return fill(session);
		});
		if (code == ExitCode.FAILED) {
			return code;
		}
		WebConsole.start(List.of("--server.port=" + chosen));
		PrintWriter out = this.spec.commandLine().getOut();
		out.println(CommandTexts.text("demo.ready", this.address));
		WebConsole.untilSignal();
		return ExitCode.DONE;
	}

	private int fill(Session session) throws IOException, InterruptedException {
		PrintWriter out = this.spec.commandLine().getOut();
		String name = "demo-" + this.rows + ".csv";
		boolean there = session.get(AdherentImports.class)
			.recent(100, null)
			.stream()
			.anyMatch((each) -> each.fileName().equals(name) && each.state() == ImportState.APPLIED);
		if (there) {
			out.println(CommandTexts.text("demo.there"));
			return ExitCode.DONE;
		}
		Path folder = Files.createTempDirectory(session.get(ImpactFolders.class).tmp(), "demo");
		Path file = folder.resolve(name);
		try {
			try (OutputStream stream = Files.newOutputStream(file)) {
				new AdherentSample(this.rows, 1, 0).write(stream);
			}
			ImportReport report = new ImportReport(out, false);
			return new ImportRun(session, report, this.spec.commandLine().getErr(), Path.of("."))
				.bringIn(file, ImportOptions.forDemonstration(), null)
				.exitCode();
		}
		finally {
			Files.deleteIfExists(file);
			Files.deleteIfExists(folder);
		}
	}

}
