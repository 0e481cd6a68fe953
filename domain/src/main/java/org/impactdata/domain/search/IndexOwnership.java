package org.impactdata.domain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.impactdata.domain.database.ImpactFolders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Lets one process at a time write the index, and knows whether the index is whole: the
 * file {@code adherent.version} is written when a build has ended.
 */
@Component
class IndexOwnership implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(IndexOwnership.class);

	private static final String SET_ASIDE = IndexedAdherent.INDEX + ".set-aside";

	private final Path folder;

	private @Nullable FileChannel channel;

	private volatile boolean owned;

	private volatile boolean whole;

	IndexOwnership(ImpactFolders folders) {
		this.folder = folders.search();
	}

	boolean owned() {
		return this.owned;
	}

	/** Whether every adherent can be found by this process. */
	boolean whole() {
		return this.owned && this.whole;
	}

	/**
	 * Become the owner, unless another process is. A new owner looks at the index and
	 * sets it aside when it is damaged, unfinished or of an older make.
	 */
	synchronized boolean tryOwn() {
		if (this.owned) {
			return true;
		}
		try {
			Files.createDirectories(this.folder);
			if (!lock()) {
				return false;
			}
			this.whole = isWhole();
			if (!this.whole) {
				setAside();
			}
			this.owned = true;
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The build has ended: from now on the index answers. */
	void finish() {
		try {
			Path version = Files.createTempFile(this.folder, "version", ".tmp");
			Files.writeString(version, AdherentDocument.VERSION);
			Files.move(version, version(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			this.whole = true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean lock() throws IOException {
		FileChannel opened = FileChannel.open(this.folder.resolve("owner.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		try {
			FileLock lock = opened.tryLock();
			if (lock != null) {
				this.channel = opened;
				return true;
			}
		}
		catch (OverlappingFileLockException ex) {
			log.debug("Another part of this process owns the index");
		}
		opened.close();
		return false;
	}

	private boolean isWhole() throws IOException {
		if (!Files.exists(version()) || !Files.readString(version()).equals(AdherentDocument.VERSION)) {
			return false;
		}
		try (Directory directory = FSDirectory.open(index()); CheckIndex check = new CheckIndex(directory)) {
			check.setChecksumsOnly(true);
			CheckIndex.Status status = check.checkIndex();
			return status.clean;
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The search index is damaged and will be built anew", ex);
			return false;
		}
	}

	private void setAside() throws IOException {
		Files.deleteIfExists(version());
		try (Stream<Path> entries = Files.list(this.folder)) {
			List<Path> older = entries.filter((path) -> path.getFileName().toString().startsWith(SET_ASIDE)).toList();
			for (Path path : older) {
				FileSystemUtils.deleteRecursively(path);
			}
		}
		if (Files.isDirectory(index())) {
			Files.move(index(), this.folder.resolve(SET_ASIDE));
		}
		Files.createDirectories(index());
	}

	private Path version() {
		return this.folder.resolve(IndexedAdherent.INDEX + ".version");
	}

	private Path index() {
		return this.folder.resolve(IndexedAdherent.INDEX);
	}

	/** Runs after the index was closed, as this bean is older than what opens it. */
	@Override
	public synchronized void destroy() throws IOException {
		this.owned = false;
		if (this.channel != null) {
			this.channel.close();
			this.channel = null;
		}
	}

}
