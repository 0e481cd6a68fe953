package org.impactdata.domain.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import org.impactdata.domain.database.ImpactFolders;
import org.springframework.stereotype.Component;

/**
 * Keeps contents in a folder, as {@code media/ab/abcdef…}: written under another name,
 * forced to the disk, then renamed.
 */
@Component
class FolderMediaStore implements MediaStore {

	private static final int BUFFER = 64 * 1024;

	private final Path root;

	FolderMediaStore(ImpactFolders folders) {
		this.root = folders.media();
	}

	@Override
	public Received receive(InputStream content, long longest) throws IOException {
		Path part = this.root.resolve(UUID.randomUUID() + ".part");
		try (FileChannel channel = create(part)) {
			return write(content, channel, part, longest);
		}
		catch (IOException | RuntimeException ex) {
			deleteQuietly(part, ex);
			throw ex;
		}
	}

	private static void deleteQuietly(Path part, Exception refusal) {
		try {
			Files.deleteIfExists(part);
		}
		catch (IOException ex) {
			refusal.addSuppressed(ex);
		}
	}

	private static FileChannel create(Path part) {
		try {
			Files.createDirectories(part.getParent());
			return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new ContentNotKeptException(ex);
		}
	}

	private Received write(InputStream content, FileChannel channel, Path part, long longest) throws IOException {
		MessageDigest digest = sha256();
		long size = 0;
		byte[] buffer = new byte[BUFFER];
		for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
			size += read;
			if (size > longest) {
				throw new TooLargeException(longest);
			}
			digest.update(buffer, 0, read);
			write(channel, ByteBuffer.wrap(buffer, 0, read));
		}
		force(channel);
		return new Part(part, HexFormat.of().formatHex(digest.digest()), size);
	}

	private static void write(FileChannel channel, ByteBuffer bytes) {
		try {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		}
		catch (IOException ex) {
			throw new ContentNotKeptException(ex);
		}
	}

	private static void force(FileChannel channel) {
		try {
			channel.force(true);
		}
		catch (IOException ex) {
			throw new ContentNotKeptException(ex);
		}
	}

	@Override
	public Path open(String sha256) throws IOException {
		Path file = path(sha256);
		if (!Files.isRegularFile(file)) {
			throw new NoSuchFileException(file.toString());
		}
		return file;
	}

	@Override
	public void remove(String sha256) throws IOException {
		Files.deleteIfExists(path(sha256));
	}

	private Path path(String sha256) {
		if (!sha256.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("Not a SHA-256: " + sha256);
		}
		return this.root.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** A file under another name. */
	private final class Part implements Received {

		private final Path part;

		private final String sha256;

		private final long size;

		private Part(Path part, String sha256, long size) {
			this.part = part;
			this.sha256 = sha256;
			this.size = size;
		}

		@Override
		public String sha256() {
			return this.sha256;
		}

		@Override
		public long size() {
			return this.size;
		}

		@Override
		public void keep() {
			try {
				Path target = path(this.sha256);
				Files.createDirectories(target.getParent());
				Files.move(this.part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
			catch (IOException ex) {
				throw new ContentNotKeptException(ex);
			}
		}

		@Override
		public void close() {
			try {
				Files.deleteIfExists(this.part);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
