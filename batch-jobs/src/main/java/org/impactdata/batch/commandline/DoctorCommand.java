package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.impactdata.domain.audit.JournalCheck;
import org.impactdata.domain.database.Checkup;
import org.impactdata.domain.database.Checkup.State;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks everything the product stands on and says what to do about what is wrong. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--json")
	private boolean json;

	@Option(names = "--journal")
	private boolean journal;

	@Option(names = "--expect", paramLabel = "HASH")
	private @Nullable String expected;

	@Override
	public Integer call() throws Exception {
		if (this.journal || this.expected != null) {
			return Session
				.looking((session) -> new JournalReport(this.spec.commandLine().getOut(), this.json, this.expected)
					.run(session.get(JournalCheck.class)));
		}
		List<Checkup.Finding> findings = new ArrayList<>();
		PrintWriter out = this.spec.commandLine().getOut();
		Checkup.run((finding) -> {
			findings.add(finding);
			if (!this.json) {
				out.println(line(finding));
			}
		});
		boolean failed = findings.stream().anyMatch((finding) -> finding.state() == State.FAIL);
		boolean warned = findings.stream().anyMatch((finding) -> finding.state() == State.WARN);
		if (this.json) {
			out.println(Json.line(Map.of("state", failed ? "fail" : warned ? "warn" : "ok", "checks", findings)));
		}
		return failed ? ExitCode.FAILED : warned ? ExitCode.REJECTS : ExitCode.DONE;
	}

	private static String line(Checkup.Finding finding) {
		String text = "%-5s %-22s %s".formatted(finding.state().name().toLowerCase(CommandTexts.locale()),
				finding.name(), finding.detail());
		return finding.advice().isEmpty() ? text
				: text + System.lineSeparator() + " ".repeat(6) + "→ " + finding.advice();
	}

}
