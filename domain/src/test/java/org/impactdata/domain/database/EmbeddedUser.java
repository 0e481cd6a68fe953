package org.impactdata.domain.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

import org.impactdata.domain.ImpactProperties;

import org.springframework.util.unit.DataSize;

/**
 * A process that uses the embedded server of a data folder until its standard input ends:
 * arguments are the folder and the home of the server's programs.
 */
final class EmbeddedUser {

	private EmbeddedUser() {
	}

	public static void main(String[] arguments) throws Exception {
		ImpactProperties.Embedded settings = new ImpactProperties.Embedded(arguments[1], DataSize.ofMegabytes(64));
		try (EmbeddedDatabase database = EmbeddedDatabase.join(new ImpactFolders(Path.of(arguments[0])), settings)) {
			DatabaseAddress address = database.address();
			try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
					Statement statement = connection.createStatement()) {
				statement.execute("create table if not exists visit (id bigint auto_increment primary key)");
				statement.execute("insert into visit () values ()");
				try (ResultSet visits = statement.executeQuery("select count(*) from visit")) {
					visits.next();
					System.out.println(visits.getInt(1) + " " + address.place());
				}
			}
			while (System.in.read() >= 0) {
				Thread.onSpinWait();
			}
		}
		catch (CannotStartException ex) {
			System.out.println(ex.reason() + " " + ex.getMessage());
		}
	}

}
