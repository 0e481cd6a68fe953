package org.impactdata.domain.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.impactdata.domain.ImpactProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * The embedded MariaDB server of one data folder. Its methods are called by one process
 * at a time, under the folder's transition lock, after that process entered itself among
 * the users.
 */
final class EmbeddedServer {

	private static final long START_SECONDS = 120;

	private final Path folder;

	private final Path log;

	private final Path tmp;

	private final ImpactProperties.Embedded settings;

	private final EmbeddedAccount account;

	EmbeddedServer(ImpactFolders folders, ImpactProperties.Embedded settings) {
		this.folder = folders.database();
		this.log = folders.logs().resolve("database.log");
		this.tmp = folders.tmp();
		this.settings = settings;
		this.account = new EmbeddedAccount(this.folder);
	}

	/** Joins the running server or starts one. */
	DatabaseAddress ensureRunning() throws IOException {
		ServerState state = ServerState.read(stateFile());
		state = awaitEnd(state);
		if (state != null) {
			DatabaseAddress running = this.account.address(state.port());
			if (this.account.serves(running, files())) {
				if (!state.watched()) {
					watch(state.port(), serverPid());
				}
				return running;
			}
			clear(state);
		}
		else {
			clear(null);
		}
		return start();
	}

	/** A server on its way out is not joined: wait for its end. */
	private @Nullable ServerState awaitEnd(@Nullable ServerState found) throws IOException {
		ServerState state = found;
		while (state != null && Files.exists(stopping()) && state.watched()) {
			pause();
			state = ServerState.read(stateFile());
		}
		Files.deleteIfExists(stopping());
		return state;
	}

	/** Ends whatever a killed process left of a server that does not answer as ours. */
	private void clear(@Nullable ServerState state) throws IOException {
		if (state != null && state.watched()) {
			end(state.watcher());
		}
		long server = serverPid();
		if (server != 0 && runsOurFiles(server)) {
			end(server);
		}
		Files.deleteIfExists(stateFile());
		Files.deleteIfExists(this.folder.resolve("server.pid"));
		Files.deleteIfExists(stopping());
	}

	private boolean runsOurFiles(long pid) {
		return ProcessHandle.of(pid)
			.flatMap((process) -> process.info().commandLine())
			.filter((command) -> command.contains("--datadir=" + files()))
			.isPresent();
	}

	private static void end(long pid) {
		ProcessHandle.of(pid).ifPresent((process) -> {
			process.destroy();
			for (int i = 0; i < 300 && process.isAlive(); i++) {
				pause();
			}
			if (process.isAlive()) {
				process.destroyForcibly();
			}
		});
	}

	private DatabaseAddress start() throws IOException {
		Files.createDirectories(this.tmp);
		Files.createDirectories(Objects.requireNonNull(this.log.getParent()));
		Path home = MariaDbBinaries.find(this.settings.home(), this.folder);
		if (!Files.isDirectory(files())) {
			install(home);
		}
		this.account.prepare();
		int port = freePort();
		Process watcher = watch(port, 0, command(home, port));
		DatabaseAddress address = this.account.address(port);
		for (long i = 0; i < START_SECONDS * 20; i++) {
			if (this.account.serves(address, files())) {
				return address;
			}
			if (!watcher.isAlive()) {
				break;
			}
			pause();
		}
		watcher.destroy();
		throw failure("embedded-start", this.log);
	}

	private void install(Path home) throws IOException {
		Path unfinished = this.folder.resolve("files.unfinished");
		FileSystemUtils.deleteRecursively(unfinished);
		Files.createDirectories(unfinished);
		Path output = Objects.requireNonNull(this.log.getParent()).resolve("database-install.log");
		List<String> command = new ArrayList<>(List.of("sh", home.resolve("scripts/mariadb-install-db").toString(),
				"--no-defaults", "--basedir=" + home, "--datadir=" + unfinished, "--skip-test-db",
				"--auth-root-authentication-method=normal", "--skip-name-resolve", "--tmpdir=" + this.tmp));
		command.addAll(userOption());
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		process.getOutputStream().close();
		try {
			if (process.waitFor() != 0) {
				throw failure("embedded-install", output);
			}
		}
		catch (InterruptedException ex) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw new CannotStartException("embedded-install", ex, "interrupted", output);
		}
		Files.move(unfinished, files());
	}

	private List<String> command(Path home, int port) {
		List<String> command = new ArrayList<>(List.of(home.resolve("bin/mariadbd").toString(), "--no-defaults",
				"--basedir=" + home, "--datadir=" + files(), "--tmpdir=" + this.tmp, "--port=" + port,
				// A path relative to the data files: longer ones than 107 bytes are not
				// allowed.
				"--bind-address=127.0.0.1", "--socket=impact.sock", "--pid-file=impact.pid", "--log-error=" + this.log,
				"--init-file=" + this.account.initFile(), "--skip-ssl", "--skip-name-resolve", "--local-infile=0",
				"--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_520_ci",
				"--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=" + this.settings.memory().toBytes(),
				"--max-allowed-packet=64M", "--default-time-zone=+00:00"));
		command.addAll(userOption());
		return command;
	}

	private static List<String> userOption() {
		return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
	}

	private Process watch(int port, long adopted, List<String> command) throws IOException {
		Path script = this.folder.resolve("watch-server.sh");
		try (InputStream packed = Objects.requireNonNull(EmbeddedServer.class.getResourceAsStream("watch-server.sh"))) {
			Files.copy(packed, script, StandardCopyOption.REPLACE_EXISTING);
		}
		List<String> watcher = new ArrayList<>();
		// A session of its own, so that Ctrl-C in a terminal does not reach the server.
		if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
			watcher.add("/usr/bin/setsid");
		}
		watcher.addAll(List.of("sh", script.toString(), this.folder.toString(), Long.toString(adopted)));
		watcher.addAll(command);
		Process process = new ProcessBuilder(watcher).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
			.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
			.start();
		new ServerState(port, process.pid(), DatabaseUsers.startTick(process.pid())).write(stateFile());
		return process;
	}

	private void watch(int port, long adopted) throws IOException {
		Path home = MariaDbBinaries.find(this.settings.home(), this.folder);
		watch(port, adopted, command(home, port));
	}

	private CannotStartException failure(String reason, Path output) throws IOException {
		String last = "?";
		if (Files.exists(output)) {
			for (String line : Files.readAllLines(output)) {
				last = (line.contains("[ERROR]") || line.contains("rror:")) ? line.replaceFirst(".*\\[ERROR] *", "")
						: last;
			}
		}
		if (last.contains("No space left") || last.contains("rror: 28") || last.contains("rrcode: 28")) {
			return new CannotStartException("disk-full", null, this.folder);
		}
		return new CannotStartException(reason, null, last, output);
	}

	private long serverPid() throws IOException {
		Path file = this.folder.resolve("server.pid");
		String text = Files.exists(file) ? Files.readString(file).strip() : "";
		return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
	}

	private Path files() {
		return this.folder.resolve("files");
	}

	private Path stateFile() {
		return this.folder.resolve("server.properties");
	}

	private Path stopping() {
		return this.folder.resolve("stopping");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
