package org.impactdata.domain.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The processes that use one embedded server. Each keeps a file named after its pid and
 * start time, which the server's watcher reads, and holds a lock on it, which tells the
 * other processes that the file is not a leftover.
 */
final class DatabaseUsers {

	private final Path folder;

	private @Nullable FileChannel channel;

	private @Nullable Path file;

	DatabaseUsers(Path folder) {
		this.folder = folder;
	}

	/** Enters this process, once, and clears the files of processes that died. */
	void enter() throws IOException {
		Files.createDirectories(this.folder);
		clearLeftovers();
		long pid = ProcessHandle.current().pid();
		Path entry = this.folder.resolve(pid + "-" + startTick(pid) + ".user");
		FileChannel opened = FileChannel.open(entry, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		opened.lock();
		this.channel = opened;
		this.file = entry;
	}

	void leave() throws IOException {
		if (this.file != null) {
			Files.deleteIfExists(this.file);
		}
		if (this.channel != null) {
			this.channel.close();
		}
	}

	private void clearLeftovers() throws IOException {
		String own = ProcessHandle.current().pid() + "-";
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(this.folder, "*.user")) {
			for (Path entry : entries) {
				// Opening and closing one's own file would release its lock.
				if (!entry.getFileName().toString().startsWith(own) && isFree(entry)) {
					Files.deleteIfExists(entry);
				}
			}
		}
	}

	private static boolean isFree(Path entry) throws IOException {
		try (FileChannel other = FileChannel.open(entry, StandardOpenOption.WRITE); FileLock lock = other.tryLock()) {
			return lock != null;
		}
	}

	/**
	 * Start time of a process in the kernel's own ticks, as {@code /proc} shows it to a
	 * shell script too; 0 where there is no {@code /proc}.
	 */
	static long startTick(long pid) throws IOException {
		Path stat = Path.of("/proc", Long.toString(pid), "stat");
		if (!Files.isReadable(stat)) {
			return 0;
		}
		String line = Files.readString(stat);
		return Long.parseLong(line.substring(line.lastIndexOf(')') + 2).split(" ")[19]);
	}

}
