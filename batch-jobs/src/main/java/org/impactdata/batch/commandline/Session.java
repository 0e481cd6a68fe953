package org.impactdata.batch.commandline;

import java.util.ArrayList;
import java.util.List;

import org.impactdata.batch.BatchJobsApplication;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.database.CannotStartException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application context a command opens when it needs the database.
 */
final class Session implements AutoCloseable {

	/** In the deployable jar, these are there too and expect a web server. */
	private static final String NO_CONSOLE = "--spring.autoconfigure.exclude="
			+ "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
			+ "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";

	/**
	 * Following the changes beside the job that makes them would only take its processor.
	 */
	private static final String SEARCH_FOLLOWS = "--impact.search.updates=false";

	private final ConfigurableApplicationContext context;

	private Session(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** What a command does with the context. */
	@FunctionalInterface
	interface Work {

		int run(Session session) throws Exception;

	}

	/**
	 * For commands that look or ask: only what they touch is built.
	 */
	static int looking(Work work) throws Exception {
		return run(LookingApplication.class, work, "--impact.node.kind=SHELL", "--spring.main.lazy-initialization=true",
				NO_CONSOLE);
	}

	/**
	 * For commands that may have to run a job themselves; a job's own step brings the
	 * search up to date.
	 */
	static int working(Work work) throws Exception {
		return run(BatchJobsApplication.class, work, "--impact.node.kind=SHELL", SEARCH_FOLLOWS, NO_CONSOLE);
	}

	/** Opens a worker that runs jobs until the process ends. */
	static void worker() {
		new Session(open(BatchJobsApplication.class, true, "--impact.node.kind=WORKER", NO_CONSOLE));
	}

	<T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** The operator at this shell, whose right is the right to the machine. */
	static Caller caller() {
		return new Caller(System.getProperty("user.name", "shell"), Origin.SHELL, CommandTexts.locale());
	}

	private static int run(Class<?> application, Work work, String... arguments) throws Exception {
		List<Exception> failures = new ArrayList<>();
		try (Session session = new Session(open(application, false, arguments))) {
			int code = caller().call(() -> {
				try {
					return work.run(session);
				}
				catch (Exception ex) {
					failures.add(ex);
					return ExitCode.FAILED;
				}
			});
			if (!failures.isEmpty()) {
				throw failures.getFirst();
			}
			return code;
		}
	}

	/**
	 * Opens a context.
	 * @param arguments settings that hold whatever the console's own file in the same jar
	 * says
	 */
	private static ConfigurableApplicationContext open(Class<?> source, boolean shutdownHook, String... arguments) {
		SpringApplication application = new SpringApplicationBuilder(source).web(WebApplicationType.NONE)
			.properties("logging.threshold.console=OFF")
			.build();
		application.setRegisterShutdownHook(shutdownHook);
		try {
			return application.run(arguments);
		}
		catch (RuntimeException ex) {
			// Told already, which the framework's own wrapping hides.
			throw CannotStartException.behind(ex, "").<RuntimeException>map((told) -> told).orElse(ex);
		}
	}

}
