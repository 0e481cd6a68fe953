package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRequest;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.schedule.NodeRegistry;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands that look or ask, each with the application context it opens. */
class SessionFunctionalTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@BeforeEach
	void speakEnglish() {
		System.setProperty("impact.lang", "en");
	}

	@AfterEach
	void forgetTheSettings() {
		System.clearProperty("impact.lang");
		System.clearProperty("impact.node.kind");
	}

	@Test
	void listsRuns() {
		assertThat(execute("jobs", "list", "--json")).isZero();
		assertThat(this.out.toString()).startsWith("{\"runs\":[").hasLineCount(1);
		assertThat(this.err.toString()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "show", "stop" })
	void saysThatThereIsNoSuchRun(String command) {
		assertThat(execute("jobs", command, "987654321")).isEqualTo(ExitCode.FAILED);
		assertThat(this.err.toString()).startsWith("impact: There is no run 987654321.").hasLineCount(1);
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void saysThatARunWhoseProcessIsGoneWasInterrupted() throws Exception {
		Session.looking((session) -> {
			long run = runOf(session, "worker-that-was-killed");
			assertThat(new RunStates(session).text(run, JobRunState.RUNNING)).isEqualTo("Interrupted");
			assertThat(execute("jobs", "list", "--json")).isZero();
			assertThat(this.out.toString()).containsPattern("\"interrupted\":\\[(\\d+,)*" + run + "[,\\]]");
			assertThat(execute("jobs", "show", Long.toString(run), "--json")).isZero();
			assertThat(this.out.toString()).contains("\"interrupted\":true");
			assertThat(session.get(JobOperations.class).find(run).orElseThrow().state()).isEqualTo(JobRunState.RUNNING);
			session.get(JdbcClient.class).sql("delete from job_run where id = ?").param(run).update();
			return ExitCode.DONE;
		});
	}

	@Test
	void importsTheOtherFilesWhenOneCanNotBeRead(@TempDir Path folder) throws Exception {
		Path first = Files.writeString(folder.resolve("a.csv"), "Nom;Prénom\nDupont;Marie\n");
		Path broken = Files.writeString(folder.resolve("broken.csv"), "");
		Path last = Files.writeString(folder.resolve("c.csv"), "Nom;Prénom;Email\nMartin;Luc;no address\n");
		assertThat(execute("import", "--json", "--dry-run", "--output", folder.toString(), first.toString(),
				broken.toString(), last.toString()))
			.isEqualTo(ExitCode.FAILED);
		JsonNode result = JsonMapper.shared().readTree(this.out.toString().lines().toList().getLast());
		assertThat(result.get("imports").values()).extracting((each) -> each.get("file").asString())
			.containsExactly("a.csv", "c.csv");
		assertThat(result.get("failed").values()).extracting((each) -> each.get("file").asString())
			.containsExactly(broken.toString());
		assertThat(this.err.toString().lines().toList().getLast())
			.isEqualTo("impact: 1 of 3 files could not be imported: " + broken);
		assertThat(execute("import", "--json", "--dry-run", "--output", folder.toString(), first.toString(),
				last.toString()))
			.isEqualTo(ExitCode.REJECTS);
	}

	@Test
	void theDoctorNamesAlteredAndMissingRowsOfTheJournal() throws Exception {
		Session.looking((session) -> {
			JdbcClient jdbc = session.get(JdbcClient.class);
			for (int number = 0; number < 5; number++) {
				session.get(Journal.class)
					.writeApart(JournalEvent.of(JournalAction.SIGNED_OUT,
							new JournalObject(JournalObject.Kind.SESSION, null, "session " + number)));
			}
			long last = jdbc.sql("select max(id) from journal").query(Long.class).single();
			String hash = jdbc.sql("select lower(hex(hash)) from journal where id = ?")
				.param(last)
				.query(String.class)
				.single();
			assertThat(execute("doctor", "--journal")).as(this.out.toString()).isZero();
			assertThat(execute("doctor", "--expect", hash, "--json")).isZero();
			assertThat(execute("doctor", "--expect", "ff", "--json")).isEqualTo(ExitCode.FAILED);

			jdbc.sql("update journal set object_name = 'session 7' where id = ?").param(last - 3).update();
			jdbc.sql("delete from journal where id = ?").param(last - 1).update();
			assertThat(execute("doctor", "--journal", "--json")).isEqualTo(ExitCode.FAILED);
			JsonNode result = JsonMapper.shared().readTree(this.out.toString().lines().toList().getLast());
			assertThat(result.get("findings").values()).extracting((finding) -> finding.get("kind").asString())
				.containsExactly("ALTERED", "MISSING");
			assertThat(result.get("findings").values()).extracting((finding) -> finding.get("from").asLong())
				.containsExactly(last - 3, last - 1);
			assertThat(execute("doctor", "--journal")).isEqualTo(ExitCode.FAILED);
			assertThat(this.out.toString()).contains("Row " + (last - 3) + " of ")
				.contains("Rows " + (last - 1) + " to ");
			return ExitCode.DONE;
		});
	}

	@Test
	void knowsTheJobsItTellsAbout() throws Exception {
		Session.looking((session) -> {
			assertThat(session.get(JobOperations.class).description("adherentImport"))
				.extracting((job) -> job.label(Locale.ENGLISH))
				.isEqualTo("Adherent import");
			return ExitCode.DONE;
		});
	}

	@Test
	void isAShellWhateverTheConsoleInTheSameJarIsSetTo() throws Exception {
		System.setProperty("impact.node.kind", "CONSOLE");
		Session.looking((session) -> {
			assertThat(session.get(NodeRegistry.class).id()).startsWith("shell-");
			return ExitCode.DONE;
		});
	}

	private static long runOf(Session session, String node) {
		long run = session.get(JobOperations.class).request(new JobRequest("searchIndexRebuild", Map.of(), null));
		session.get(JdbcClient.class)
			.sql("update job_run set state = 'RUNNING', node_id = ? where id = ?")
			.params(node, run)
			.update();
		return run;
	}

	private int execute(String... arguments) {
		return Impact.commandLine()
			.setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(arguments);
	}

}
