package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.impactdata.domain.audit.JournalCheck;
import org.jspecify.annotations.Nullable;

/**
 * Says which rows of the journal were altered or are missing, and what to keep elsewhere.
 */
final class JournalReport {

	/** More of them say nothing new. */
	private static final int MOST_TOLD = 1_000;

	private final PrintWriter out;

	private final boolean json;

	private final @Nullable String expected;

	private final List<JournalCheck.Finding> findings = new ArrayList<>();

	private long count;

	/**
	 * @param expected a hash that was kept elsewhere, which a day must still have; null
	 * when none was
	 */
	JournalReport(PrintWriter out, boolean json, @Nullable String expected) {
		this.out = out;
		this.json = json;
		this.expected = expected;
	}

	int run(JournalCheck check) {
		JournalCheck.Outcome outcome = check.run(this.expected, this::note);
		boolean kept = this.expected == null || outcome.expectedFound();
		boolean alterable = check.alterable();
		boolean intact = this.count == 0 && kept;
		if (this.json) {
			Map<String, Object> result = new LinkedHashMap<>();
			result.put("state", intact ? "ok" : "fail");
			result.put("rows", outcome.rows());
			result.put("alterable", alterable);
			result.put("findings", this.findings);
			result.put("closedDay", Objects.toString(outcome.closed(), null));
			result.put("hash", outcome.hash());
			if (this.expected != null) {
				result.put("expectedFound", outcome.expectedFound());
			}
			this.out.println(Json.line(result));
		}
		else {
			tell(outcome, kept);
			this.out.println(CommandTexts.text(alterable ? "journal.alterable" : "journal.append-only"));
		}
		return intact ? ExitCode.DONE : ExitCode.FAILED;
	}

	private void note(JournalCheck.Finding finding) {
		this.count++;
		if (this.count <= MOST_TOLD) {
			this.findings.add(finding);
			if (!this.json) {
				this.out
					.println(CommandTexts.text("journal." + finding.kind().name().toLowerCase(java.util.Locale.ROOT),
							finding.from(), finding.to(), Objects.toString(finding.day(), "–")));
			}
		}
	}

	private void tell(JournalCheck.Outcome outcome, boolean kept) {
		if (!kept) {
			this.out.println(CommandTexts.text("journal.not-expected", String.valueOf(this.expected)));
		}
		this.out.println((this.count == 0) ? CommandTexts.text("journal.intact", outcome.rows())
				: CommandTexts.text("journal.damaged", outcome.rows(), this.count));
		if (outcome.hash() != null) {
			this.out.println(CommandTexts.text("journal.keep", String.valueOf(outcome.closed()), outcome.hash()));
		}
	}

}
