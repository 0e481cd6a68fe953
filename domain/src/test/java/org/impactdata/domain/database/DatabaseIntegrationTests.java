package org.impactdata.domain.database;

import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every process relies on in its database session.
 */
@DatabaseTest
class DatabaseIntegrationTests {

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private EntityManagerFactory entityManagers;

	@Test
	void migratesTheWholeSchema() {
		assertThat(this.jdbc.queryForList("select success from flyway_schema_history", Boolean.class)).isNotEmpty()
			.allMatch((success) -> success);
		assertThat(this.jdbc.queryForObject("select count(*) from adherent", Long.class)).isZero();
	}

	@Test
	void worksInUtcReadCommittedAndStrictly() throws Exception {
		try (var connection = this.dataSource.getConnection()) {
			assertThat(connection.getTransactionIsolation()).isEqualTo(java.sql.Connection.TRANSACTION_READ_COMMITTED);
		}
		assertThat(this.jdbc.queryForObject("select @@sql_mode", String.class)).contains("STRICT_TRANS_TABLES");
		Instant now = Instant.parse("2026-03-29T01:30:00Z");
		assertThat(this.jdbc.queryForObject("select date_format(?, '%H:%i')", String.class, Timestamp.from(now)))
			.isEqualTo("01:30");
	}

	@Test
	void namesTheDialectOfTheServer() {
		boolean mariaDb = String.valueOf(this.jdbc.queryForObject("select version()", String.class))
			.contains("MariaDB");
		assertThat(this.entityManagers.unwrap(SessionFactoryImplementor.class)
			.getJdbcServices()
			.getDialect() instanceof MariaDBDialect).isEqualTo(mariaDb);
	}

}
