package org.impactdata.batch.operations;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every refusal and every failure has its sentence. */
class JobTextsTests {

	@Test
	void frenchAndEnglishHaveTheSameSentences() throws IOException {
		assertThat(bundle("fr").stringPropertyNames()).isEqualTo(bundle("en").stringPropertyNames());
	}

	@Test
	void everyStateHasAName() {
		for (JobRunState state : JobRunState.values()) {
			assertThat(JobTexts.state(state, Locale.FRENCH)).isNotBlank();
		}
	}

	private static Throwable closing(Throwable hidden) {
		IllegalStateException failure = new IllegalStateException("Failed to close what was never opened");
		failure.addSuppressed(new IllegalStateException("Failed to create", hidden));
		return failure;
	}

	@ParameterizedTest
	@MethodSource
	void knowsTheCauseBehindWhatWasThrown(Throwable thrown, String code) throws IOException {
		FailureCause cause = FailureCause.of(new IllegalStateException("A step failed", thrown), "");
		assertThat(cause.code()).isEqualTo(code);
		assertThat(cause.detail()).contains(thrown.getClass().getName());
		assertThat(bundle("fr")).containsKey("failure." + code);
	}

	static Stream<Arguments> knowsTheCauseBehindWhatWasThrown() {
		return Stream.of(Arguments.of(new IOException("No space left on device"), "disk-full"),
				Arguments.of(new SQLException("The table 'x' is full", "HY000", 1114), "disk-full"),
				Arguments.of(new NoSuchFileException("/gone.csv"), "file-vanished"),
				Arguments.of(closing(new NoSuchFileException("/gone.csv")), "file-vanished"),
				Arguments.of(new OutOfMemoryError("Java heap space"), "out-of-memory"),
				Arguments.of(
						new DataAccessResourceFailureException("away",
								new SQLNonTransientConnectionException("No operations allowed", "08003")),
						"database-away"),
				Arguments.of(new CannotAcquireLockException("Deadlock found"), "database-busy"),
				Arguments.of(new IllegalArgumentException("Invalid row number (1048576) outside allowable range"),
						"row-limit"),
				Arguments.of(new SocketException("strange"), "unexpected"));
	}

	@Test
	void aJobMaySpeakForItself() {
		class TooOldException extends RuntimeException implements JobFailure {

			@Override
			public String failureCode() {
				return "too-old";
			}

		}
		assertThat(FailureCause.of(new IllegalStateException(new TooOldException()), "").code()).isEqualTo("too-old");
		assertThat(JobTexts.failure(null, "too-old", Locale.ENGLISH)).startsWith("Something unexpected");
	}

	@Test
	void aLabelThatIsMissingIsAnError() {
		JobDescription job = JobDescription.of("nothing", "messages.jobs");
		assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> job.label(Locale.FRENCH));
		assertThat(job.stepLabel("first", Locale.FRENCH)).isEqualTo("first");
	}

	private static Properties bundle(String language) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/jobs_" + language + ".properties"));
	}

}
