package org.impactdata.batch.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Files that other projects use to break programs like this one. */
class SharedFilesTests {

	private static final Path DATA = Path.of("..", "..", "shared", "data");

	@TestFactory
	Stream<DynamicTest> everyFileOfCsvSpectrumReadsAsItsJsonSays() throws IOException {
		return files("messy/csv-spectrum/csvs").map((file) -> DynamicTest.dynamicTest(name(file), () -> {
			assertThat(read(file)).isEqualTo(expected(file));
		}));
	}

	@TestFactory
	Stream<DynamicTest> everyMessyFileEndsInRowsOrInASentence() throws IOException {
		return files("messy").map(this::definedOutcome);
	}

	@TestFactory
	Stream<DynamicTest> everyWorkbookEndsInRowsOrInASentence() throws IOException {
		return files("xlsx").map(this::definedOutcome);
	}

	private DynamicTest definedOutcome(Path file) {
		return DynamicTest.dynamicTest(DATA.relativize(file).toString(),
				() -> assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
					try {
						TabularSample sample = TabularFiles.inspect(file, name(file), TabularOverrides.NONE);
						assertThat(sample.columns()).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
						assertThat(count(file, sample)).isGreaterThanOrEqualTo(sample.rows().size());
						sample.notices()
							.forEach((notice) -> assertThat(notice.text(Locale.ENGLISH)).doesNotContain("{"));
					}
					catch (TabularException ex) {
						assertThat(ex.getMessage()).endsWith(".");
						assertThat(ex.text(Locale.ENGLISH)).endsWith(".").isNotEqualTo(ex.getMessage());
					}
				}));
	}

	private static long count(Path file, TabularSample sample) {
		long count = 0;
		long line = 0;
		try (RecordReader reader = TabularFiles.open(file, sample.format())) {
			assertThat(reader.columns()).isEqualTo(sample.columns());
			TabularRecord row;
			while ((row = reader.read()) != null) {
				count++;
				assertThat(row.number()).isEqualTo(count);
				if (sample.format().kind() == TabularFormat.Kind.CSV) {
					assertThat(row.line()).isGreaterThan(line);
					line = row.line();
				}
				assertThat(reader.position()).isLessThanOrEqualTo(reader.size());
			}
		}
		return count;
	}

	private static List<Map<String, String>> read(Path file) {
		TabularSample sample = TabularFiles.inspect(file, name(file), TabularOverrides.NONE);
		List<Map<String, String>> rows = new ArrayList<>();
		try (RecordReader reader = TabularFiles.open(file, sample.format())) {
			TabularRecord row;
			while ((row = reader.read()) != null) {
				Map<String, String> cells = new LinkedHashMap<>();
				for (int i = 0; i < reader.columns().size(); i++) {
					cells.put(reader.columns().get(i), row.cell(i));
				}
				assertThat(row.cells()).hasSameSizeAs(new HashSet<>(reader.columns()));
				rows.add(cells);
			}
		}
		return rows;
	}

	/**
	 * Two of the pairs contradict themselves: a file said to hold CRLF was stored with
	 * LF, and a JSON gives another phone number than its CSV.
	 */
	private static List<Map<String, String>> expected(Path file) throws IOException {
		Path json = file.resolveSibling("../json").resolve(name(file).replace(".csv", ".json"));
		String text = Files.readString(json).replace("1234567890", "2095257564");
		text = Files.readString(file).contains("\r") ? text : text.replace("\\r\\n", "\\n");
		text = text.startsWith("{") ? "[" + text + "]" : text;
		return JsonMapper.shared().readValue(text, new TypeReference<>() {
		});
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	private static Stream<Path> files(String folder) throws IOException {
		Path root = DATA.resolve(folder);
		Assumptions.assumeTrue(Files.isDirectory(root), "the shared data is not here: " + root);
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).sorted().toList().stream();
		}
	}

}
