package org.impactdata.domain.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes that start, join, leave and lose the embedded server.
 */
class EmbeddedDatabaseIntegrationTests {

	@TempDir
	private Path data;

	private String home;

	private final List<User> users = new ArrayList<>();

	@BeforeEach
	void unpack() {
		this.home = Objects.requireNonNull(TestDatabase.embeddedSettings().home());
	}

	@AfterEach
	void endEverything() {
		this.users.forEach((user) -> user.process.destroyForcibly());
		waitUntil(this::nothingRuns);
	}

	@Test
	void isSharedByTwoProcessesAndGoesAwayWithTheSecond() throws IOException {
		User first = start();
		assertThat(first.answer()).startsWith("1 ");
		User second = start();
		assertThat(second.answer()).isEqualTo(first.answer().replaceFirst("1", "2"));
		first.leave();
		User third = start();
		assertThat(third.answer()).startsWith("3 ").endsWith(first.answer().substring(2));
		third.leave();
		second.leave();
		waitUntil(this::nothingRuns);
		assertThat(database("server.properties")).doesNotExist();
	}

	@Test
	void isStartedOnceByProcessesThatComeTogether() throws IOException {
		List<User> together = List.of(start(), start(), start());
		assertThat(together.stream().map(User::answer).map((answer) -> answer.substring(2)).distinct()).hasSize(1);
	}

	@Test
	void survivesOneKilledUserAndEndsWithTheLast() throws IOException {
		User first = start();
		User second = start();
		first.answer();
		second.answer();
		first.kill();
		User third = start();
		assertThat(third.answer()).startsWith("3 ");
		third.kill();
		second.kill();
		waitUntil(this::nothingRuns);
		assertThat(start().answer()).startsWith("4 ");
	}

	@Test
	void isAdoptedWhenItsWatcherWasKilled() throws IOException {
		User first = start();
		first.answer();
		kill(watcher());
		User second = start();
		assertThat(second.answer()).isEqualTo(first.answer().replaceFirst("1", "2"));
		first.leave();
		second.leave();
		waitUntil(this::nothingRuns);
	}

	@Test
	void startsAgainAfterServerAndWatcherWereKilled() throws IOException {
		User first = start();
		first.answer();
		kill(watcher());
		kill(server());
		assertThat(start().answer()).startsWith("2 ");
	}

	@Test
	void startsOverLeftovers() throws IOException {
		Files.createDirectories(database("users"));
		Files.writeString(database("users").resolve("999999-1.user"), "");
		Files.writeString(database("server.properties"), "port=1\nwatcher=1\nwatcher-start=1\n");
		Files.writeString(database("server.pid"), "1\n");
		Files.createDirectory(database("stopping"));
		Files.createDirectories(database("files.unfinished"));
		assertThat(start().answer()).startsWith("1 ");
		assertThat(database("users").resolve("999999-1.user")).doesNotExist();
	}

	@Test
	void keepsItsPasswordFromOtherAccounts() throws IOException {
		start().answer();
		for (String name : List.of("password", "init.sql")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database(name))))
				.isEqualTo("rw-------");
		}
	}

	@Test
	void saysWhereItsProgramsWereLookedFor() throws IOException {
		this.home = this.data.toString();
		assertThat(start().answer()).startsWith("binaries ").contains("IMPACT_MARIADB_HOME");
	}

	@Test
	void saysWhyItDidNotStart() throws IOException {
		User first = start();
		first.answer();
		first.leave();
		waitUntil(this::nothingRuns);
		Files.writeString(database("files").resolve("ibdata1"), "spoilt");
		assertThat(start().answer()).startsWith("embedded-start ").contains("database.log");
	}

	private User start() throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), EmbeddedUser.class.getName(),
				this.data.toString(), this.home)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		User user = new User(process, new BufferedReader(process.inputReader(StandardCharsets.UTF_8)));
		this.users.add(user);
		return user;
	}

	private Path database(String name) {
		return this.data.resolve("database").resolve(name);
	}

	private long server() throws IOException {
		return Long.parseLong(Files.readString(database("server.pid")).strip());
	}

	private long watcher() throws IOException {
		return Objects.requireNonNull(ServerState.read(database("server.properties"))).watcher();
	}

	private static void kill(long pid) {
		ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
		process.destroyForcibly();
		waitUntil(() -> !process.isAlive());
	}

	private boolean nothingRuns() {
		String ours = database("files").toString();
		return ProcessHandle.allProcesses()
			.noneMatch((process) -> process.info().commandLine().orElse("").contains(ours));
	}

	private static void waitUntil(BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private static final class User {

		private final Process process;

		private final BufferedReader output;

		private String answer = "";

		User(Process process, BufferedReader output) {
			this.process = process;
			this.output = output;
		}

		/** The number of visits so far and the place of the database. */
		String answer() {
			try {
				this.answer = this.answer.isEmpty() ? String.valueOf(this.output.readLine()) : this.answer;
				return this.answer;
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		void leave() throws IOException {
			this.process.getOutputStream().close();
			waitUntil(() -> !this.process.isAlive());
		}

		void kill() {
			this.process.destroyForcibly();
			waitUntil(() -> !this.process.isAlive());
		}

	}

}
