package org.impactdata.domain.database;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Points every application context of a test JVM to the test database and to a data
 * folder under {@code target}; a test's own properties still win.
 */
final class TestDatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String url = environment.getProperty("impact.database.url");
		Map<String, Object> properties = new HashMap<>();
		properties.put("impact.data", TestDatabase.data().toString());
		if (url == null) {
			DatabaseAddress address = TestDatabase.address();
			properties.put("impact.database.url", address.url());
			properties.put("impact.database.user", address.user());
			properties.put("impact.database.password", address.password());
		}
		environment.getPropertySources()
			.addBefore(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
					new MapPropertySource("test-database", properties));
	}

	@Override
	public int getOrder() {
		// Before the product's own, which opens the log file in the data folder.
		return Ordered.LOWEST_PRECEDENCE - 1;
	}

}
