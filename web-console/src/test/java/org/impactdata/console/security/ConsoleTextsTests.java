package org.impactdata.console.security;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.impactdata.batch.adherentimport.ImportState;
import org.impactdata.batch.adherentimport.MatchKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleTextsTests {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Pattern TRANSLATED = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");

	private final Properties french = read("console_fr.properties");

	private final Properties english = read("console_en.properties");

	@Test
	void everyTextExistsInBothLanguages() {
		assertThat(this.english.stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(this.french.stringPropertyNames());
	}

	@Test
	void everyTextThatScreensNameExistsAndEveryTextIsNamed() {
		Set<String> named = namedInSources();
		Set<String> families = new TreeSet<>(named.stream().filter((name) -> name.endsWith(".")).toList());
		Set<String> roots = new TreeSet<>(
				this.french.stringPropertyNames().stream().map((key) -> key.substring(0, key.indexOf('.'))).toList());
		assertThat(named).filteredOn((name) -> !name.endsWith("."))
			.filteredOn((name) -> roots.contains(name.substring(0, name.indexOf('.'))))
			.allMatch(this.french::containsKey);
		assertThat(this.french.stringPropertyNames())
			.allMatch((key) -> named.contains(key) || families.stream().anyMatch(key::startsWith));
	}

	@Test
	void everyStateAndKeyHasItsWord() {
		Stream.of(ImportState.values()).forEach((state) -> {
			assertThat(this.french).containsKey("import.state." + state.name());
			assertThat(this.french).containsKey("import.ended." + state.name());
		});
		Stream.of(MatchKey.values()).forEach((key) -> assertThat(this.french).containsKey("import.key." + key.name()));
	}

	@Test
	void everyTextIsAPatternThatKeepsItsWords() {
		Stream.of(this.french, this.english).flatMap((texts) -> texts.entrySet().stream()).forEach((text) -> {
			String pattern = (String) text.getValue();
			assertThat(pattern).as("%s", text.getKey()).doesNotContain("'");
			assertThat(new MessageFormat(pattern, Locale.FRENCH).format(new Object[] { 2, 3, 4 })).isNotEmpty();
		});
	}

	@Test
	void noFrenchLineBreaksBeforeItsPunctuation() throws IOException {
		for (Path bundle : frenchBundles()) {
			assertThat(Files.readAllLines(bundle)).as("%s", bundle)
				.noneMatch((line) -> line.matches("[^#=]+=.*(« | [»:;?!]).*"));
		}
	}

	/** Of every module: screens show them all. */
	private static List<Path> frenchBundles() throws IOException {
		List<Path> bundles = new ArrayList<>();
		for (String module : List.of("domain", "batch-jobs", "web-console")) {
			try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
				files.filter((file) -> file.toString().endsWith("_fr.properties")).forEach(bundles::add);
			}
		}
		assertThat(bundles).hasSizeGreaterThan(5);
		return bundles;
	}

	private static Set<String> namedInSources() {
		Set<String> names = new TreeSet<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			files.filter((file) -> file.toString().endsWith(".java")).forEach((file) -> {
				Matcher matcher = TRANSLATED.matcher(text(file));
				while (matcher.find()) {
					names.add(matcher.group(1));
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return names;
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties read(String file) {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

}
