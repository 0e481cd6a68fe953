package org.impactdata.domain.media;

import java.io.IOException;
import java.io.InputStream;
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
	public Content keep(InputStream content, long longest) throws IOException {
		Files.createDirectories(this.root);
		Path part = this.root.resolve(UUID.randomUUID() + ".part");
		try {
			Content kept = write(content, part, longest);
			Path target = path(kept.sha256());
			Files.createDirectories(target.getParent());
			Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return kept;
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private static Content write(InputStream content, Path part, long longest) throws IOException {
		MessageDigest digest = sha256();
		long size = 0;
		byte[] buffer = new byte[BUFFER];
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				size += read;
				if (size > longest) {
					throw new TooLargeException(longest);
				}
				digest.update(buffer, 0, read);
				ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
			}
			channel.force(true);
		}
		return new Content(HexFormat.of().formatHex(digest.digest()), size);
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

}
