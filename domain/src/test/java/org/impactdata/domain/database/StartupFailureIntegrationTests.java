package org.impactdata.domain.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.impactdata.domain.DomainTestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * A database that cannot be used is told in one line, with a stack trace in the log
 * folder alone.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureIntegrationTests {

	@TempDir
	private Path data;

	@Test
	void tellsAnAddressThatIsNone(CapturedOutput output) throws IOException {
		assertThat(start(output, "impact.database.url=postgres://db/impact")).contains("postgres://db/impact",
				"jdbc:mysql://");
	}

	@Test
	void tellsAServerThatDoesNotAnswer(CapturedOutput output) throws IOException {
		assertThat(start(output, "impact.database.url=jdbc:mysql://127.0.0.1:1/impact")).contains("127.0.0.1:1/impact");
	}

	@Test
	void tellsAWrongPassword(CapturedOutput output) throws IOException {
		assertThat(start(output, "impact.database.url=" + TestDatabase.address().url(), "impact.database.user=nobody",
				"impact.database.password=wrong"))
			.contains("IMPACT_DB_PASSWORD");
	}

	@Test
	void tellsAnUnknownSchema(CapturedOutput output) throws IOException {
		String url = TestDatabase.address()
			.url()
			.replace("createDatabaseIfNotExist=true", "createDatabaseIfNotExist=false");
		assertThat(start(output, "impact.database.url=" + url.replaceFirst("impact_test_\\d+", "not_there"),
				"impact.database.user=" + TestDatabase.address().user(),
				"impact.database.password=" + TestDatabase.address().password()))
			.contains("not_there", "CREATE DATABASE");
	}

	@Test
	void tellsAMissingRight(CapturedOutput output) throws IOException {
		String account = "impact_reader";
		TestDatabase.execute("drop user if exists " + account);
		TestDatabase.execute("create user " + account + " identified by 'Reader-1-only'");
		TestDatabase.execute("create database if not exists impact_rights");
		try {
			TestDatabase.execute("grant select, create on impact_rights.* to " + account);
			assertThat(start(output,
					"impact.database.url="
							+ TestDatabase.address().url().replaceFirst("impact_test_\\d+", "impact_rights"),
					"impact.database.user=" + account, "impact.database.password=Reader-1-only"))
				.contains("impact_rights", "GRANT ALL PRIVILEGES");
		}
		finally {
			TestDatabase.execute("drop user " + account);
			TestDatabase.execute("drop database impact_rights");
		}
	}

	@Test
	void tellsADataFolderThatIsAFile(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.data.resolve("taken"), "");
		assertThat(start(output, "impact.data=" + file)).contains(file.toString());
	}

	/** The one line printed. */
	private String start(CapturedOutput output, String... properties) throws IOException {
		List<String> arguments = new ArrayList<>();
		for (String property : properties) {
			arguments.add("--" + property);
		}
		if (arguments.stream().noneMatch((argument) -> argument.startsWith("--impact.data="))) {
			arguments.add("--impact.data=" + this.data);
		}
		SpringApplication application = new SpringApplicationBuilder(DomainTestApplication.class)
			.web(WebApplicationType.NONE)
			.build();
		Throwable failure = catchThrowable(() -> application.run(arguments.toArray(String[]::new)).close());
		assertThat(failure).isNotNull();
		assertThat(output.getOut()).isEmpty();
		assertThat(output.getErr().lines()).hasSize(1).allMatch((line) -> line.startsWith("impact: "));
		assertThat(DatabaseFailures.find(failure, "").orElseThrow().getExitCode()).isEqualTo(3);
		Path log = this.data.resolve("logs/start-failure.log");
		assertThat(!Files.exists(log) || Files.readString(log).contains("CannotStartException")
				|| Files.readString(log).contains("SQLException"))
			.isTrue();
		return output.getErr();
	}

}
