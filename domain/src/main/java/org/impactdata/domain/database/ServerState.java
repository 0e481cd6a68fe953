package org.impactdata.domain.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * What the process that started the embedded server wrote down for the others.
 *
 * @param port where the server listens
 * @param watcher pid of its watcher
 * @param watcherStart when that process started, in ticks
 */
record ServerState(int port, long watcher, long watcherStart) {

	/** Null if there is no such file or it does not make sense. */
	static @Nullable ServerState read(Path file) throws IOException {
		if (!Files.exists(file)) {
			return null;
		}
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
			return new ServerState(Integer.parseInt(properties.getProperty("port")),
					Long.parseLong(properties.getProperty("watcher")),
					Long.parseLong(properties.getProperty("watcher-start")));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	void write(Path file) throws IOException {
		Properties properties = new Properties();
		properties.setProperty("port", Integer.toString(this.port));
		properties.setProperty("watcher", Long.toString(this.watcher));
		properties.setProperty("watcher-start", Long.toString(this.watcherStart));
		Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
		try (Writer writer = Files.newBufferedWriter(unfinished)) {
			properties.store(writer, null);
		}
		Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	boolean watched() throws IOException {
		return ProcessHandle.of(this.watcher).filter(ProcessHandle::isAlive).isPresent()
				&& DatabaseUsers.startTick(this.watcher) == this.watcherStart;
	}

}
