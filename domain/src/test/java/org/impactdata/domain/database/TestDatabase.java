package org.impactdata.domain.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.impactdata.domain.ImpactProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/**
 * The database of the tests of this JVM: a schema of its own, dropped at the end, on the
 * server in {@code IMPACT_DB_URL} or on an embedded one that all modules of the build
 * share.
 */
public final class TestDatabase {

	private static final String PREFIX = "impact_test_";

	private static @Nullable DatabaseAddress address;

	private TestDatabase() {
	}

	/**
	 * What a process started by a test needs in its environment to work on the same
	 * database and data folder.
	 */
	public static Map<String, String> environment() {
		DatabaseAddress database = address();
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("IMPACT_DB_URL", database.url());
		environment.put("IMPACT_DB_USER", database.user());
		environment.put("IMPACT_DB_PASSWORD", database.password());
		environment.put("IMPACT_DATA", data().toString());
		return environment;
	}

	/** The data folder of this JVM's tests, but for the database. */
	public static Path data() {
		return Path.of("target", "test-data", Long.toString(ProcessHandle.current().pid())).toAbsolutePath();
	}

	/** Deletes every row of every table, but for Flyway's own. */
	public static void empty(JdbcTemplate jdbc) {
		List<String> tables = jdbc.queryForList("select table_name from information_schema.tables "
				+ "where table_schema = database() and table_type = 'BASE TABLE' "
				+ "and table_name <> 'flyway_schema_history'", String.class);
		jdbc.execute((Connection connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("set foreign_key_checks = 0");
				for (String table : tables) {
					statement.execute("delete from `" + table + "`");
				}
				for (String sequence : List.of("BATCH_JOB_INSTANCE_SEQ", "BATCH_JOB_EXECUTION_SEQ",
						"BATCH_STEP_EXECUTION_SEQ")) {
					if (tables.stream().anyMatch(sequence::equalsIgnoreCase)) {
						statement.execute("insert into " + sequence + " (ID, UNIQUE_KEY) values (0, '0')");
					}
				}
				statement.execute("insert into role (code, created_at, updated_at) select code, utc_timestamp(6), "
						+ "utc_timestamp(6) from (select 'ADMINISTRATOR' as code union all select 'MANAGER' "
						+ "union all select 'AGENT' union all select 'SCANNER' union all select 'AUDITOR') shipped");
				statement.execute("insert into access_version (id, version) values (1, rand() * 1000000000000)");
				statement.execute("insert into journal_head (id, row_id, hash, recorded_at) "
						+ "values (1, 0, repeat(char(0), 32), '2000-01-01 00:00:00')");
				statement.execute("set foreign_key_checks = 1");
			}
			return true;
		});
	}

	static synchronized DatabaseAddress address() {
		if (address == null) {
			DatabaseAddress server = server();
			String schema = PREFIX + ProcessHandle.current().pid();
			DatabaseAddress own = new DatabaseAddress(
					server.url().replaceFirst("^(jdbc:mysql:[^/]*//[^/]+/)[^?]*", "$1" + schema), server.user(),
					server.password());
			createAndDropAtEnd(server, schema);
			address = own;
		}
		return address;
	}

	private static DatabaseAddress server() {
		String url = System.getenv("IMPACT_DB_URL");
		if (url != null && !url.isBlank()) {
			return DatabaseAddress.external(url, Objects.requireNonNullElse(System.getenv("IMPACT_DB_USER"), ""),
					Objects.requireNonNullElse(System.getenv("IMPACT_DB_PASSWORD"), ""));
		}
		return EmbeddedDatabase.join(new ImpactFolders(buildFolder().resolve("test-database")), embeddedSettings())
			.address();
	}

	/** Settings of an embedded server whose programs are unpacked once for the build. */
	static ImpactProperties.Embedded embeddedSettings() {
		Path target = buildFolder();
		try {
			Files.createDirectories(target);
			try (FileChannel channel = FileChannel.open(target.resolve("mariadb.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE)) {
				channel.lock();
				Path home = MariaDbBinaries.find(System.getenv("IMPACT_MARIADB_HOME"), target);
				return new ImpactProperties.Embedded(home.toString(), DataSize.ofMegabytes(192));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The {@code target} folder of the whole build, whichever module is tested. */
	static Path buildFolder() {
		Path folder = Path.of("").toAbsolutePath();
		for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
			if (Files.exists(candidate.resolve("mvnw"))) {
				folder = candidate;
				break;
			}
		}
		return folder.resolve("target");
	}

	private static void createAndDropAtEnd(DatabaseAddress server, String schema) {
		execute(server, "drop database if exists " + schema);
		execute(server, "create database " + schema + " character set utf8mb4 collate utf8mb4_unicode_520_ci");
		for (String leftover : leftovers(server)) {
			execute(server, "drop database if exists " + leftover);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(() -> execute(server, "drop database if exists " + schema)));
	}

	private static List<String> leftovers(DatabaseAddress server) {
		List<String> leftovers = new ArrayList<>();
		try (Connection connection = connect(server);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("show databases like 'impact\\_test\\_%'")) {
			while (result.next()) {
				String digits = result.getString(1).substring(PREFIX.length());
				if (digits.matches("\\d+") && ProcessHandle.of(Long.parseLong(digits)).isEmpty()) {
					leftovers.add(result.getString(1));
				}
			}
			return leftovers;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static void execute(String sql) {
		execute(address(), sql);
	}

	private static void execute(DatabaseAddress server, String sql) {
		try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	/** Without a schema: the one in the address may not exist. */
	private static Connection connect(DatabaseAddress server) throws SQLException {
		return DriverManager.getConnection(server.url().replaceFirst("^(jdbc:mysql:[^/]*//[^/]+/)[^?]*", "$1"),
				server.user(), server.password());
	}

}
