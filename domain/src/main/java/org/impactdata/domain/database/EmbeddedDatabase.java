package org.impactdata.domain.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

import org.impactdata.domain.ImpactProperties;
import org.jspecify.annotations.Nullable;

/**
 * One process's use of the embedded server of a data folder: joining starts the server
 * when nobody has, leaving lets its watcher end it when nobody is left. Several contexts
 * of one process share one use.
 */
final class EmbeddedDatabase implements AutoCloseable {

	static final String SCHEMA = "impact";

	private static final Map<Path, EmbeddedDatabase> IN_USE = new HashMap<>();

	private final Path folder;

	private final DatabaseUsers users;

	private final DatabaseAddress address;

	private int contexts = 1;

	private EmbeddedDatabase(Path folder, DatabaseUsers users, DatabaseAddress address) {
		this.folder = folder;
		this.users = users;
		this.address = address;
	}

	/**
	 * Joins the server of a data folder, starting it if it does not run.
	 * @throws CannotStartException if it cannot be started, in words
	 */
	static EmbeddedDatabase join(ImpactFolders folders, ImpactProperties.Embedded settings) {
		synchronized (IN_USE) {
			EmbeddedDatabase used = IN_USE.get(folders.database());
			if (used != null) {
				used.contexts++;
				return used;
			}
			EmbeddedDatabase joined = enter(folders, settings);
			IN_USE.put(folders.database(), joined);
			return joined;
		}
	}

	DatabaseAddress address() {
		return this.address;
	}

	@Override
	public void close() throws IOException {
		synchronized (IN_USE) {
			if (--this.contexts == 0) {
				IN_USE.remove(this.folder);
				this.users.leave();
			}
		}
	}

	private static EmbeddedDatabase enter(ImpactFolders folders, ImpactProperties.Embedded settings) {
		if (System.getProperty("os.name").startsWith("Windows")) {
			throw new CannotStartException("platform", null);
		}
		Path folder = folders.database();
		DatabaseUsers users = new DatabaseUsers(folder.resolve("users"));
		@Nullable EmbeddedDatabase joined = null;
		try {
			Files.createDirectories(folder);
			try (FileChannel transition = FileChannel.open(folder.resolve("transition.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE)) {
				// Released when the channel closes, or with this process.
				transition.lock();
				users.enter();
				DatabaseAddress address = new EmbeddedServer(folders, settings).ensureRunning();
				joined = new EmbeddedDatabase(folder, users, address);
				return joined;
			}
			finally {
				if (joined == null) {
					users.leave();
				}
			}
		}
		catch (IOException ex) {
			throw DatabaseFailures.ofFolder(folder, ex);
		}
	}

}
