package org.impactdata.domain.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one account of the embedded server. Its password is generated, is in a file that
 * only the owner of the data folder can read, and is set anew at every start by the
 * server's init file, so that neither can get out of step with the other.
 */
final class EmbeddedAccount {

	private static final String USER = "impact";

	private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE);

	private final Path folder;

	EmbeddedAccount(Path folder) {
		this.folder = folder;
	}

	/** Writes the password, if there is none yet, and the init file that sets it. */
	void prepare() throws IOException {
		if (!Files.exists(passwordFile())) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			writePrivately(passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
		}
		writePrivately(initFile(), """
				create or replace user %1$s@'127.0.0.1' identified by '%2$s';
				grant all privileges on *.* to %1$s@'127.0.0.1' with grant option;
				delete from mysql.global_priv where User not in ('%1$s', 'mariadb.sys');
				flush privileges;
				""".formatted(USER, password()));
	}

	DatabaseAddress address(int port) throws IOException {
		String password = Files.exists(passwordFile()) ? password() : "";
		return DatabaseAddress.embedded(port, EmbeddedDatabase.SCHEMA, USER, password);
	}

	Path initFile() {
		return this.folder.resolve("init.sql");
	}

	/** Whether a server answers at this address and works on these files. */
	boolean serves(DatabaseAddress address, Path files) {
		if (!listens(address)) {
			return false;
		}
		try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select @@datadir")) {
			return result.next() && Files.isSameFile(Path.of(result.getString(1)), files);
		}
		catch (SQLException | IOException ex) {
			return false;
		}
	}

	private static boolean listens(DatabaseAddress address) {
		int port = Integer.parseInt(address.place().replaceFirst("^[^:]*:(\\d+)/.*$", "$1"));
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private String password() throws IOException {
		return Files.readString(passwordFile()).strip();
	}

	private Path passwordFile() {
		return this.folder.resolve("password");
	}

	private static void writePrivately(Path file, String text) throws IOException {
		Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
		Files.deleteIfExists(unfinished);
		Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
		Files.writeString(unfinished, text, StandardOpenOption.WRITE);
		Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
	}

}
