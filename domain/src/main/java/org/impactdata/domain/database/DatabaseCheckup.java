package org.impactdata.domain.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.impactdata.domain.database.Checkup.State;

/** The checks of the database: server, rights, durability, clock, schema. */
final class DatabaseCheckup {

	private static final Duration TOLERATED_CLOCK_DIFFERENCE = Duration.ofSeconds(5);

	private static final List<String> RIGHTS = List.of("drop table if exists checkup_child, checkup_parent",
			"create table checkup_parent (id bigint primary key, name varchar(20)) engine = InnoDB",
			"create table checkup_child (id bigint primary key, parent_id bigint, "
					+ "constraint checkup_child_parent foreign key (parent_id) references checkup_parent (id)) "
					+ "engine = InnoDB",
			"alter table checkup_parent add index checkup_name (name)", "insert into checkup_parent values (1, 'x')",
			"update checkup_parent set name = 'y'", "delete from checkup_parent",
			"drop table checkup_child, checkup_parent");

	private final Checkup checkup;

	private final DatabaseAddress address;

	private final DatabaseAddress owner;

	/**
	 * @param owner the same address with the account that changes the schema
	 */
	DatabaseCheckup(Checkup checkup, DatabaseAddress address, DatabaseAddress owner) {
		this.checkup = checkup;
		this.address = address;
		this.owner = owner;
	}

	void run() {
		try (Connection connection = DriverManager.getConnection(this.address.url(), this.address.user(),
				this.address.password()); Statement statement = connection.createStatement()) {
			ServerVersion version = ServerVersion.of(connection.getMetaData().getDatabaseProductVersion());
			if (!version.supported()) {
				throw new CannotStartException("version", null, this.address.place(), version);
			}
			this.checkup.report(State.OK, "database",
					Checkup.text("database.detail", version.toString(), this.address.place()), null);
			rights();
			durability(statement);
			clock(statement);
			schema();
		}
		catch (SQLException ex) {
			this.checkup.failed("database", DatabaseFailures.ofConnection(ex, this.address));
		}
	}

	private void rights() {
		try (Connection connection = DriverManager.getConnection(this.owner.url(), this.owner.user(),
				this.owner.password()); Statement statement = connection.createStatement()) {
			for (String sql : RIGHTS) {
				statement.execute(sql);
			}
			this.checkup.report(State.OK, "rights", Checkup.text("rights.detail"), null);
		}
		catch (SQLException ex) {
			this.checkup.failed("rights", DatabaseFailures.ofConnection(ex, this.address));
		}
	}

	private void durability(Statement statement) throws SQLException {
		try (ResultSet result = statement
			.executeQuery("select @@innodb_flush_log_at_trx_commit, @@max_allowed_packet >> 20")) {
			result.next();
			boolean durable = result.getInt(1) == 1;
			this.checkup.report(durable ? State.OK : State.WARN, "durability",
					Checkup.text("durability.detail", result.getInt(1)), durable ? null : "durability.advice");
			boolean large = result.getInt(2) >= 16;
			this.checkup.report(large ? State.OK : State.WARN, "packet",
					Checkup.text("packet.detail", result.getInt(2)), large ? null : "packet.advice");
		}
	}

	private void clock(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery("select unix_timestamp(now(3)) * 1000")) {
			result.next();
			Duration difference = Duration.between(Instant.ofEpochMilli(result.getLong(1)), Instant.now()).abs();
			boolean same = difference.compareTo(TOLERATED_CLOCK_DIFFERENCE) < 0;
			this.checkup.report(same ? State.OK : State.WARN, "clock",
					Checkup.text("clock.detail", difference.toMillis() / 1000.0), same ? null : "clock.advice");
		}
	}

	private void schema() {
		try {
			MigrationInfoService migrations = Flyway.configure()
				.dataSource(this.address.url(), this.address.user(), this.address.password())
				.load()
				.info();
			MigrationInfo current = migrations.current();
			boolean failed = current != null && current.getState().isFailed();
			String version = (current != null) ? String.valueOf(current.getVersion()) : "–";
			this.checkup.report(failed ? State.FAIL : State.OK, "schema",
					Checkup.text("schema.detail", version, migrations.pending().length),
					failed ? "schema.failed" : null);
		}
		catch (FlywayException ex) {
			this.checkup.report(State.FAIL, "schema", DatabaseFailures.firstLine(ex), "schema.failed");
		}
	}

}
