package org.impactdata.domain.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Adds the defaults of the modules to every application context, and makes sure that the
 * data folder can be written before the log file is opened in it.
 */
final class ImpactEnvironment implements EnvironmentPostProcessor, Ordered {

	/** Each module has one of these. */
	private static final String DEFAULTS = "impact-defaults.properties";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		try {
			Enumeration<URL> defaults = ImpactEnvironment.class.getClassLoader().getResources(DEFAULTS);
			while (defaults.hasMoreElements()) {
				URL address = defaults.nextElement();
				environment.getPropertySources()
					.addLast(new ResourcePropertySource(address.toString(), new UrlResource(address)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(DEFAULTS, ex);
		}
		prepare(new ImpactFolders(Path.of(environment.getProperty("impact.data", "data"))));
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	static void prepare(ImpactFolders folders) {
		for (Path folder : new Path[] { folders.root(), folders.logs(), folders.tmp() }) {
			try {
				Files.createDirectories(folder);
			}
			catch (IOException ex) {
				throw DatabaseFailures.ofFolder(folder, ex);
			}
			if (!Files.isWritable(folder)) {
				throw new CannotStartException("folder-not-writable", null, folder);
			}
		}
	}

}
