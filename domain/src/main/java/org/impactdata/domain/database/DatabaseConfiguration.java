package org.impactdata.domain.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

import org.impactdata.domain.ImpactProperties;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives every process its database and its folders.
 */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackages = "org.impactdata.domain")
@EnableConfigurationProperties(ImpactProperties.class)
class DatabaseConfiguration {

	@Bean
	ImpactFolders impactFolders(ImpactProperties properties) {
		return new ImpactFolders(Path.of(properties.data()));
	}

	@Bean
	DatabaseDetails databaseDetails(ImpactProperties properties, ImpactFolders folders) {
		ImpactProperties.Database settings = properties.database();
		if (!settings.external()) {
			EmbeddedDatabase embedded = EmbeddedDatabase.join(folders, settings.embedded());
			return new DatabaseDetails(embedded.address(), embedded);
		}
		DatabaseAddress address = DatabaseAddress.external(Objects.requireNonNull(settings.url()),
				Objects.requireNonNullElse(settings.user(), ""), Objects.requireNonNullElse(settings.password(), ""));
		check(address);
		return new DatabaseDetails(address, () -> {
		});
	}

	/**
	 * Meets a wrong address or a server too old before any framework stumbles over it.
	 */
	private static void check(DatabaseAddress address) {
		try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
			ServerVersion version = ServerVersion.of(connection.getMetaData().getDatabaseProductVersion());
			if (!version.supported()) {
				throw new CannotStartException("version", null, address.place(), version);
			}
		}
		catch (SQLException ex) {
			throw DatabaseFailures.ofConnection(ex, address);
		}
	}

	/**
	 * The address Spring's connection pool uses, and what to let go of after the pool.
	 */
	record DatabaseDetails(DatabaseAddress address, AutoCloseable use) implements JdbcConnectionDetails, AutoCloseable {

		@Override
		public String getUsername() {
			return this.address.user();
		}

		@Override
		public String getPassword() {
			return this.address.password();
		}

		@Override
		public String getJdbcUrl() {
			return this.address.url();
		}

		@Override
		public void close() throws IOException {
			try {
				this.use.close();
			}
			catch (IOException | RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IOException(ex);
			}
		}

	}

}
