package org.impactdata.batch.commandline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** What the command line answers without a database. */
class ImpactTests {

	private static final String BUNDLE = "org.impactdata.batch.commandline.commands";

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@AfterEach
	void forgetTheLanguage() {
		System.clearProperty("impact.lang");
	}

	@Test
	void hasEveryTextInBothLanguages() {
		assertThat(keys(Locale.ENGLISH)).containsExactlyInAnyOrderElementsOf(keys(Locale.FRENCH));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void describesEveryCommandAndOption(CommandLine command) {
		CommandLine.Model.CommandSpec spec = command.getCommandSpec();
		assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
		assertThat(spec.args()).allSatisfy((argument) -> assertThat(argument.description())
			.as(spec.qualifiedName() + " " + argument.paramLabel() + " " + argument)
			.isNotEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "unknown", "import", "import --dry-run", "import a.csv --undo 3", "sample",
			"sample many", "sample 5 --errors 101", "import --match shoe-size a.csv", "jobs", "jobs show" })
	void refusesWhatItDoesNotUnderstand(String line) {
		assertThat(execute(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(ExitCode.USAGE);
		assertThat(this.err.toString()).startsWith("impact: ").hasLineCount(2);
		assertThat(this.out.toString()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "jobs show abc,impact: RUN attend un nombre", "sample many,impact: ",
			"sample 5 --seed x,impact: --seed attend un nombre", "import --match shoe-size a.csv,impact: « shoe-size »",
			"import a.csv --undo trois,impact: --undo attend un nombre" })
	void refusesValuesInTheLanguageOfTheTerminal(String line, String begins) {
		System.setProperty("impact.lang", "fr");
		assertThat(execute(line.split(" "))).isEqualTo(ExitCode.USAGE);
		assertThat(this.err.toString()).startsWith(begins).doesNotContain("Invalid value", "is not a");
	}

	@Test
	void speaksFrenchUnlessAskedForEnglish() {
		System.setProperty("impact.lang", "fr");
		assertThat(execute("--help")).isZero();
		assertThat(this.out.toString()).contains("Utilisation", "Commandes");
		System.setProperty("impact.lang", "en");
		assertThat(execute("--help")).isZero();
		assertThat(this.out.toString()).contains("Usage", "Commands");
	}

	@Test
	void writesSamples(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("sample.csv");
		assertThat(execute("sample", "25", file.toString())).isZero();
		assertThat(Files.readAllLines(file)).hasSize(26);
	}

	@Test
	void printsACompletionScript() {
		assertThat(execute("completion")).isZero();
		assertThat(this.out.toString()).contains("impact", "--dry-run");
	}

	static Stream<CommandLine> commands() {
		return withSubcommands(Impact.commandLine());
	}

	private static Stream<CommandLine> withSubcommands(CommandLine command) {
		return Stream.concat(Stream.of(command),
				command.getSubcommands().values().stream().flatMap(ImpactTests::withSubcommands));
	}

	private static Iterable<String> keys(Locale locale) {
		return ResourceBundle
			.getBundle(BUNDLE, locale,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
			.keySet();
	}

	private int execute(String... arguments) {
		return Impact.commandLine()
			.setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(arguments);
	}

}
