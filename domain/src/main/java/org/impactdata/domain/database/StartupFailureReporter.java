package org.impactdata.domain.database;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Tells a start that failed for a known reason in one line on the terminal; the stack
 * trace goes to {@code logs/start-failure.log}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartupFailureReporter implements SpringBootExceptionReporter {

	private final @Nullable ConfigurableApplicationContext context;

	StartupFailureReporter(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public boolean reportException(Throwable failure) {
		Optional<CannotStartException> known = DatabaseFailures.find(failure, place());
		known.ifPresent((sentence) -> {
			System.err.println("impact: " + sentence.getMessage());
			keep(failure);
		});
		return known.isPresent();
	}

	private String place() {
		return property("impact.database.url", "").replaceFirst("^jdbc:[^/]*//", "").replaceFirst("\\?.*$", "");
	}

	private void keep(Throwable failure) {
		Path log = new ImpactFolders(Path.of(property("impact.data", "data"))).logs().resolve("start-failure.log");
		try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(log))) {
			writer.println(Instant.now());
			failure.printStackTrace(writer);
		}
		catch (IOException ex) {
			// The folder may be what failed: the line on the terminal has said it.
			return;
		}
	}

	private String property(String name, String otherwise) {
		// Without a context the failure came before it: the variables alone are known.
		Environment environment = (this.context != null) ? this.context.getEnvironment() : new StandardEnvironment();
		return environment.getProperty(name, otherwise);
	}

}
