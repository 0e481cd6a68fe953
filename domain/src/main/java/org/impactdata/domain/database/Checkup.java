package org.impactdata.domain.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.TextBundle;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Checks what the product stands on: Java, folders, database, rights, versions. It reads
 * the settings as every process does but needs nothing to work.
 */
public final class Checkup {

	private static final TextBundle TEXTS = new TextBundle("org.impactdata.domain.database.checkup");

	private static final long SCARCE = 2L << 30;

	private static final long TOO_LITTLE = 200L << 20;

	private final Consumer<Finding> listener;

	private Checkup(Consumer<Finding> listener) {
		this.listener = listener;
	}

	/** How a check went. */
	public enum State {

		/** As it should be. */
		OK,
		/** Works, but should be looked at. */
		WARN,
		/** Does not work. */
		FAIL

	}

	/**
	 * One check.
	 *
	 * @param state how it went
	 * @param name what was checked
	 * @param detail what was found
	 * @param advice what to do; empty when there is nothing to do
	 */
	public record Finding(State state, String name, String detail, String advice) {
	}

	/**
	 * Runs every check.
	 * @param listener told each finding as it is made
	 */
	public static void run(Consumer<Finding> listener) {
		new Checkup(listener).run();
	}

	private void run() {
		java();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
			.web(WebApplicationType.NONE)
			.properties("logging.threshold.console=OFF")
			.run()) {
			ImpactProperties properties = context.getBean(ImpactProperties.class);
			ImpactFolders folders = new ImpactFolders(Path.of(properties.data()));
			folders(folders);
			database(properties, folders, context.getEnvironment());
			search(folders);
		}
		catch (CannotStartException ex) {
			failed("folder", ex);
		}
	}

	private void java() {
		int feature = Runtime.version().feature();
		String detail = text("java.detail", Runtime.version().toString(), System.getProperty("java.vendor"),
				Runtime.getRuntime().maxMemory() >> 20);
		report((feature >= 21) ? State.OK : State.FAIL, "java", detail, (feature >= 21) ? null : "java.old");
	}

	private void folders(ImpactFolders folders) {
		try {
			long free = Files.getFileStore(folders.root()).getUsableSpace();
			State state = (free < TOO_LITTLE) ? State.FAIL : (free < SCARCE) ? State.WARN : State.OK;
			report(state, "folder", folders.root().toString(), null);
			report(state, "disk", text("disk.detail", free >> 20), (state == State.OK) ? null : "disk.advice");
		}
		catch (IOException ex) {
			failed("folder", DatabaseFailures.ofFolder(folders.root(), ex));
		}
	}

	private void database(ImpactProperties properties, ImpactFolders folders, Environment environment) {
		ImpactProperties.Database settings = properties.database();
		try {
			if (settings.external()) {
				DatabaseAddress address = DatabaseAddress.external(Objects.requireNonNull(settings.url()),
						Objects.requireNonNullElse(settings.user(), ""),
						Objects.requireNonNullElse(settings.password(), ""));
				new DatabaseCheckup(this, address, owner(address, environment)).run();
				return;
			}
			try (EmbeddedDatabase embedded = EmbeddedDatabase.join(folders, settings.embedded())) {
				new DatabaseCheckup(this, embedded.address(), embedded.address()).run();
			}
		}
		catch (CannotStartException ex) {
			failed("database", ex);
		}
		catch (IOException ex) {
			failed("database", DatabaseFailures.ofFolder(folders.database(), ex));
		}
	}

	/**
	 * Who changes the schema: another account where the application's may only work in
	 * it.
	 */
	private static DatabaseAddress owner(DatabaseAddress address, Environment environment) {
		String user = environment.getProperty("spring.flyway.user");
		return (user != null)
				? new DatabaseAddress(address.url(), user, environment.getProperty("spring.flyway.password", ""))
				: address;
	}

	private void search(ImpactFolders folders) {
		boolean built = Files.isDirectory(folders.search());
		report(State.OK, "search", text(built ? "search.built" : "search.none", folders.search()), null);
	}

	void failed(String name, CannotStartException failure) {
		this.listener.accept(new Finding(State.FAIL, text(name), String.valueOf(failure.getMessage()), ""));
	}

	void report(State state, String name, String detail, @Nullable String advice) {
		this.listener.accept(new Finding(state, text(name), detail, (advice != null) ? text(advice) : ""));
	}

	static String text(String key, Object... arguments) {
		return TEXTS.text(TerminalLanguage.locale(), key, arguments);
	}

	/** The settings alone; no annotation that a component scan would find. */
	@EnableConfigurationProperties(ImpactProperties.class)
	static class Settings {

	}

}
