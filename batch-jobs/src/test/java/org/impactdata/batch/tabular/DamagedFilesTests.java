package org.impactdata.batch.tabular;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Files cut and changed at random, always in the same way. */
class DamagedFilesTests {

	private static final Path SHARED = Path.of("..", "..", "shared", "data");

	private static final int DAMAGES = 15;

	@TempDir
	Path folder;

	@Test
	void everyDamagedFileEndsInRowsOrInASentence() throws IOException {
		Random random = new Random(20261122);
		int sentences = 0;
		for (byte[] whole : files()) {
			for (int i = 0; i < DAMAGES; i++) {
				byte[] damaged = damage(whole, random);
				Path file = Files.write(this.folder.resolve("damaged"), damaged);
				sentences += assertTimeoutPreemptively(Duration.ofSeconds(60), () -> outcome(file, whole));
			}
		}
		assertThat(sentences).isPositive();
	}

	private int outcome(Path file, byte[] whole) {
		try {
			TabularSample sample = TabularFiles.inspect(file, "damaged", TabularOverrides.NONE);
			try (RecordReader reader = TabularFiles.open(file, sample.format())) {
				while (reader.read() != null) {
					assertThat(reader.position()).isLessThanOrEqualTo(reader.size());
				}
			}
			return 0;
		}
		catch (TabularException ex) {
			assertThat(ex.getMessage()).endsWith(".");
			return 1;
		}
		catch (RuntimeException ex) {
			return fail("a file of " + whole.length + " bytes, damaged, ends in an exception", ex);
		}
	}

	private static byte[] damage(byte[] whole, Random random) {
		byte[] damaged = (random.nextInt(3) == 0) ? Arrays.copyOf(whole, random.nextInt(whole.length + 1))
				: whole.clone();
		int changes = random.nextInt(8);
		for (int i = 0; i < changes && damaged.length > 0; i++) {
			int at = random.nextInt(damaged.length);
			int length = Math.min(1 + random.nextInt(6), damaged.length - at);
			byte[] noise = new byte[length];
			random.nextBytes(noise);
			System.arraycopy(noise, 0, damaged, at, length);
		}
		return damaged;
	}

	private static List<byte[]> files() throws IOException {
		List<byte[]> files = new ArrayList<>();
		String text = "Nom;Prénom;Né le\r\n\"Dupont; Marie\";\"a\r\nb\";31/12/1990\r\nMartin;Jean;1/2/1980\r\n"
			.repeat(20);
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
				StandardCharsets.ISO_8859_1)) {
			files.add(text.getBytes(charset));
		}
		files.add(SampleWorkbooks.xlsx());
		files.add(SampleWorkbooks.xls());
		for (String folder : List.of("messy", "xlsx")) {
			files.addAll(shared(SHARED.resolve(folder)));
		}
		return files;
	}

	/** Some of the shared files, where they are. */
	private static List<byte[]> shared(Path folder) throws IOException {
		List<byte[]> files = new ArrayList<>();
		if (!Files.isDirectory(folder)) {
			return files;
		}
		try (Stream<Path> paths = Files.walk(folder)) {
			List<Path> found = paths.filter(Files::isRegularFile).sorted().toList();
			for (int i = 0; i < found.size(); i += 5) {
				if (Files.size(found.get(i)) < 100_000) {
					files.add(Files.readAllBytes(found.get(i)));
				}
			}
		}
		return files;
	}

}
