package org.impactdata.batch.tabular;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

import org.impactdata.domain.value.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvTests {

	private static final String PEOPLE = "Nom;Prénom;Né le\nDupré;Zoé;31/12/1990\nMartin;Jean;01/02/1980\n";

	@TempDir
	Path folder;

	@Test
	void theCharsetIsDetected() throws IOException {
		for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1")) {
			assertThat(inspect(PEOPLE.getBytes(Charset.forName(name))).format().charset()).isEqualTo(name);
			assertThat(cells(PEOPLE.getBytes(Charset.forName(name)))).startsWith(List.of("Dupré", "Zoé", "31/12/1990"));
		}
		for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
			assertThat(inspect(("\uFEFF" + PEOPLE).getBytes(Charset.forName(name))).columns()).startsWith("Nom");
		}
		byte[] windows = PEOPLE.replace("Martin", "L’Œuvre").getBytes(Charset.forName("windows-1252"));
		assertThat(inspect(windows).format().charset()).isEqualTo("windows-1252");
		assertThat(cells(windows).get(1)).startsWith("L’Œuvre");
	}

	@Test
	void theFirstAccentMayStandFarBehindTheBeginning() throws IOException {
		String text = PEOPLE.replaceAll("[éè]", "e") + "Martin;Jean;01/02/1980\n".repeat(40_000);
		assertThat(inspect((text + "Dupré;Zoé;1/1/2000\n".repeat(4_000)).getBytes(StandardCharsets.ISO_8859_1)).format()
			.charset()).isEqualTo("windows-1252");
		String accents = PEOPLE + "Dupré;Zoé;1/1/2000\n".repeat(30_000);
		for (int shift = 0; shift < 3; shift++) {
			assertThat(inspect(("x".repeat(shift) + accents).getBytes(StandardCharsets.UTF_8)).format().charset())
				.isEqualTo("UTF-8");
		}
	}

	@Test
	void bytesThatAreNoCharacterMakeARecordUnreadable() throws IOException {
		byte[] bytes = PEOPLE.getBytes(StandardCharsets.ISO_8859_1);
		Path file = Files.write(this.folder.resolve("people.csv"), bytes);
		TabularOverrides utf8 = new TabularOverrides("utf-8", null, null, null, null, null, null);
		TabularSample sample = TabularFiles.inspect(file, "people.csv", utf8);
		assertThat(sample.rows()).extracting(TabularRecord::unreadable).containsExactly(true, false);
		assertThat(sample.notices()).extracting(TabularNotice::code).contains(TabularNotice.Code.UNREADABLE_CHARACTERS);
	}

	@Test
	void separatorsAndQuotesAreDetected() throws IOException {
		for (char separator : new char[] { ';', ',', '\t', '|' }) {
			for (char quote : new char[] { '"', '\'' }) {
				String text = "'Nom';'Note'\n'Dupont';'a, b; c | d'\n'Martin';'e, f; g'\n".replace("';'",
						"'" + separator + "'");
				TabularFormat format = inspect(text.replace('\'', quote).getBytes(StandardCharsets.UTF_8)).format();
				assertThat(format.separator()).isEqualTo(separator);
				assertThat(format.quote()).isEqualTo(quote);
			}
		}
		TabularSample declared = inspect("sep=|\r\nNom|a;b;c\r\nDupont|1;2;3\r\n".getBytes(StandardCharsets.UTF_8));
		assertThat(declared.format().separator()).isEqualTo('|');
		assertThat(declared.columns()).containsExactly("Nom", "a;b;c");
		assertThat(inspect("Nom;Taille\nDupont;5\" 3\nMartin;6\" 1\n".getBytes(StandardCharsets.UTF_8)).rows())
			.extracting(TabularRecord::cells)
			.containsExactly(List.of("Dupont", "5\" 3"), List.of("Martin", "6\" 1"));
	}

	@Test
	void quotesEscapedByABackslashBelongToTheCell() throws IOException {
		byte[] text = """
				"id","said","folder"
				"1","He said \\"yes\\", twice","C:\\\\data"
				"2","two
				\\"lines\\"","C:\\temp"
				""".getBytes(StandardCharsets.UTF_8);
		assertThat(cells(text)).containsExactly(List.of("1", "He said \"yes\", twice", "C:\\data"),
				List.of("2", "two\n\"lines\"", "C:\\temp"));
	}

	@Test
	void aBackslashBeforeTheEndOfACellStands() throws IOException {
		byte[] text = "\"id\",\"folder\"\n\"1\",\"C:\\data\\\"\n\"2\",\"C:\\\"\n".getBytes(StandardCharsets.UTF_8);
		assertThat(cells(text)).containsExactly(List.of("1", "C:\\data\\"), List.of("2", "C:\\"));
	}

	@Test
	void recordsKeepTheirPhysicalLinesWhateverEndsThem() throws IOException {
		for (String end : List.of("\n", "\r\n", "\r")) {
			String text = "a;b\n1;\"x\ny\"\n\n;;\n2;z\n".replace("\n", end);
			List<TabularRecord> rows = read(text.getBytes(StandardCharsets.UTF_8));
			assertThat(rows).extracting(TabularRecord::line).containsExactly(2L, 6L);
			assertThat(rows).extracting(TabularRecord::number).containsExactly(1L, 2L);
			assertThat(rows.get(0).cells()).containsExactly("1", "x" + end + "y");
		}
		assertThat(read("a;b\r\n1;2\n3;4\r5;6".getBytes(StandardCharsets.UTF_8))).extracting(TabularRecord::line)
			.containsExactly(2L, 3L, 4L);
	}

	@Test
	void aForgottenQuoteIsAnErrorThatNamesItsLine() throws IOException {
		String text = "Nom;Note\nDupont;\"a\"\n" + "Martin;\"b\"\n".repeat(50_000) + "Durand;\"c\n"
				+ "Martin;d\n".repeat(2_000);
		Path file = Files.writeString(this.folder.resolve("people.csv"), text);
		TabularSample sample = TabularFiles.inspect(file, "people.csv", TabularOverrides.NONE);
		try (RecordReader reader = TabularFiles.open(file, sample.format())) {
			for (int i = 0; i < 50_001; i++) {
				assertThat(Objects.requireNonNull(reader.read()).cells())
					.containsExactly((i == 0) ? "Dupont" : "Martin", (i == 0) ? "a" : "b");
			}
			assertThatExceptionOfType(TabularException.class).isThrownBy(reader::read)
				.satisfies((ex) -> assertThat(ex.text(Locale.ENGLISH)).startsWith("Line 50,003: a quote (\")"));
		}
	}

	@Test
	void aStrayQuoteSwallowsNoOtherLine() throws IOException {
		Path file = Files.writeString(this.folder.resolve("people.csv"),
				"a;b\n\"x\"y;1\n\"Jean \"Jo\" Duc\";2\nz\";3\n4;5\"\n6;\"7\"\n");
		TabularOverrides quoted = new TabularOverrides(null, null, '"', null, null, null, null);
		List<TabularRecord> rows = TabularFiles.inspect(file, "people.csv", quoted).rows();
		assertThat(rows).hasSize(5);
		assertThat(rows.subList(1, 5)).extracting(TabularRecord::cells)
			.containsExactly(List.of("Jean \"Jo\" Duc", "2"), List.of("z\"", "3"), List.of("4", "5\""),
					List.of("6", "7"));
	}

	@Test
	void raggedRecordsKeepWhatTheyHave() throws IOException {
		List<List<String>> cells = cells("a;b;c\n1;2\n1;2;3;4\n1;2;3;;\n".getBytes(StandardCharsets.UTF_8));
		assertThat(cells).containsExactly(List.of("1", "2"), List.of("1", "2", "3", "4"), List.of("1", "2", "3"));
	}

	@Test
	void zerosAndInnerByteOrderMarksAreDropped() throws IOException {
		assertThat(cells("a;b\n1;\0x\n\uFEFF2;y\n\u001A".getBytes(StandardCharsets.UTF_8)))
			.containsExactly(List.of("1", "x"), List.of("2", "y"));
	}

	@Test
	void columnsAreNamedOnceAndTitlesAboveThemSkipped() throws IOException {
		TabularSample sample = inspect(("Adhérents 2026;;;\n\nNom;Nom;;Ville\n" + "Dupont;Marie;x;Metz\n".repeat(3))
			.getBytes(StandardCharsets.UTF_8));
		assertThat(sample.columns()).containsExactly("Nom", "Nom (2)", "Colonne C", "Ville");
		assertThat(sample.format().headerRow()).isEqualTo(2);
		TabularSample bare = inspect(
				"Dupont;a@example.org;01/02/1980\nMartin;b@example.org;31/12/1990\n".getBytes(StandardCharsets.UTF_8));
		assertThat(bare.format().header()).isFalse();
		assertThat(bare.columns()).containsExactly("Colonne A", "Colonne B", "Colonne C");
		assertThat(bare.rows()).hasSize(2);
	}

	@Test
	void dateAndDecimalHabitsAreDetected() throws IOException {
		assertThat(habits("12/31/2020;1,234.50\n01/02/2020;2.25\n")).isEqualTo(DateOrder.MDY + ".");
		assertThat(habits("31/12/2020;1 234,50\n01/02/2020;2,25\n")).isEqualTo(DateOrder.DMY + ",");
		assertThat(habits("2020-12-31;5,5\n2020-01-02;2,25\n")).isEqualTo(DateOrder.YMD + ",");
		assertThat(habits("19801231;5,5\n19800102;2,25\n")).isEqualTo(DateOrder.YMD + ",");
	}

	@Test
	void whatIsNoTextIsRefusedInWords() throws IOException {
		byte[] noise = new byte[5_000];
		new Random(1).nextBytes(noise);
		noise[0] = 'x';
		assertRefused(noise, TabularException.Code.BINARY);
		assertRefused(new byte[0], TabularException.Code.EMPTY);
		assertRefused("\n;;\n".getBytes(StandardCharsets.UTF_8), TabularException.Code.EMPTY);
		assertRefused("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), TabularException.Code.OTHER_FORMAT);
		assertRefused("<html><table>".getBytes(StandardCharsets.UTF_8), TabularException.Code.OTHER_FORMAT);
		assertRefused(new byte[] { 0x1F, (byte) 0x8B, 8, 0 }, TabularException.Code.COMPRESSED);
		assertRefused("a;".repeat(2_000).getBytes(StandardCharsets.UTF_8), TabularException.Code.TOO_MANY_COLUMNS);
		assertRefused(("a;b\n1;" + "x".repeat(150_000)).getBytes(StandardCharsets.UTF_8),
				TabularException.Code.CELL_TOO_LONG);
		assertThatExceptionOfType(TabularException.class)
			.isThrownBy(() -> TabularFiles.inspect(this.folder.resolve("none.csv"), "none.csv", TabularOverrides.NONE))
			.withMessageContaining("« none.csv »");
	}

	private void assertRefused(byte[] bytes, TabularException.Code code) {
		assertThatExceptionOfType(TabularException.class).isThrownBy(() -> inspect(bytes))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	private String habits(String records) throws IOException {
		TabularFormat format = inspect(("Date;Montant\n" + records).getBytes(StandardCharsets.UTF_8)).format();
		return format.dateOrder() + String.valueOf(format.decimalSeparator());
	}

	private TabularSample inspect(byte[] bytes) throws IOException {
		return TabularFiles.inspect(Files.write(this.folder.resolve("people.csv"), bytes), "people.csv",
				TabularOverrides.NONE);
	}

	private List<List<String>> cells(byte[] bytes) throws IOException {
		return read(bytes).stream().map(TabularRecord::cells).toList();
	}

	private List<TabularRecord> read(byte[] bytes) throws IOException {
		List<TabularRecord> rows = new ArrayList<>();
		TabularFormat format = inspect(bytes).format();
		try (RecordReader reader = TabularFiles.open(this.folder.resolve("people.csv"), format)) {
			TabularRecord row;
			while ((row = reader.read()) != null) {
				rows.add(row);
			}
			assertThat(reader.position()).isEqualTo(reader.size());
		}
		return rows;
	}

}
