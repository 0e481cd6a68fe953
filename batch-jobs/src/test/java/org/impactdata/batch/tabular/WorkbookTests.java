package org.impactdata.batch.tabular;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkbookTests {

	@TempDir
	Path folder;

	@Test
	void cellsComeOutAsAPersonWouldTypeThem() throws IOException {
		for (byte[] bytes : List.of(SampleWorkbooks.xlsx(), SampleWorkbooks.xlsxFrom1904(), SampleWorkbooks.xls())) {
			TabularSample sample = inspect(bytes, TabularOverrides.NONE);
			assertThat(sample.format().sheet()).isEqualTo("Adhérents");
			assertThat(sample.format().headerRow()).isEqualTo(2);
			assertThat(sample.columns()).startsWith("Nom", "Né le", "Code postal");
			assertThat(sample.rows().get(0).cells()).containsExactly("Dupont", "1987-03-13", "01500", "06 39 98 00 01",
					"1234567890123", "1234.5", "true", "#DIV/0!", "2020-02-29 14:30:00");
			assertThat(sample.rows().get(1).line()).isEqualTo(6);
			assertThat(sample.rows().get(1).cells()).startsWith("Martin\nJean", "1987-03-13", "", "06 39 98 00 01");
			assertThat(sample.sheets()).containsExactly("Adhérents");
			assertThat(sample.notices()).extracting(TabularNotice::code)
				.containsExactlyInAnyOrder(TabularNotice.Code.HIDDEN_SHEETS, TabularNotice.Code.SKIPPED_ABOVE_HEADER);
		}
	}

	@Test
	void aHiddenSheetIsReadWhenAskedFor() throws IOException {
		for (byte[] bytes : List.of(SampleWorkbooks.xlsx(), SampleWorkbooks.xls())) {
			assertThat(inspect(bytes, sheet("Listes")).columns()).containsExactly("caché");
			assertThatExceptionOfType(TabularException.class).isThrownBy(() -> inspect(bytes, sheet("Autre")))
				.withMessageContaining("Listes, Adhérents");
		}
	}

	@Test
	void manyDifferentTextsAreFoundAgainBeyondThoseKeptInMemory() throws Exception {
		StringBuilder items = new StringBuilder(
				"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
		for (int i = 0; i < 260_000; i++) {
			items.append("<si><t>texte ").append(i).append("</t></si>");
		}
		byte[] part = items.append("</sst>").toString().getBytes(StandardCharsets.UTF_8);
		try (SharedStrings texts = new SharedStrings(new ByteArrayInputStream(part))) {
			for (int index : List.of(0, 259_999, 200_000, 199_999, 200_001, 230_000, 3, 259_998)) {
				assertThat(texts.get(index)).isEqualTo("texte " + index);
			}
			assertThat(texts.get(260_000)).isEmpty();
		}
	}

	@Test
	void whatIsNoReadableWorkbookIsRefusedInWords() throws Exception {
		assertRefused(encrypted(), TabularException.Code.ENCRYPTED);
		assertRefused(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>")),
				TabularException.Code.OPEN_DOCUMENT);
		assertRefused(zip(Map.of("photo.txt", "x")), TabularException.Code.NOT_A_WORKBOOK);
		assertRefused(changed("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row>"),
				TabularException.Code.DAMAGED_WORKBOOK);
		assertRefused(changed("xl/worksheets/sheet2.xml",
				"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
						+ "<worksheet><sheetData><row><c t=\"str\"><v>&b;&b;&b;&b;</v></c></row></sheetData></worksheet>"),
				TabularException.Code.DAMAGED_WORKBOOK, TabularException.Code.EMPTY);
		assertRefused(
				changed("xl/worksheets/sheet2.xml",
						"<worksheet><sheetData>" + " ".repeat(60_000_000) + "</sheetData></worksheet>"),
				TabularException.Code.ZIP_BOMB);
	}

	private void assertRefused(byte[] bytes, TabularException.Code... codes) {
		assertThatExceptionOfType(TabularException.class).isThrownBy(() -> inspect(bytes, TabularOverrides.NONE))
			.satisfies((ex) -> assertThat(codes).contains(ex.code()));
	}

	private TabularSample inspect(byte[] bytes, TabularOverrides overrides) throws IOException {
		Path file = Files.write(this.folder.resolve("workbook"), bytes);
		TabularSample sample = TabularFiles.inspect(file, "workbook", overrides);
		List<TabularRecord> read = new ArrayList<>();
		try (RecordReader reader = TabularFiles.open(file, sample.format())) {
			TabularRecord row;
			while ((row = reader.read()) != null) {
				read.add(row);
			}
		}
		assertThat(read).isEqualTo(sample.rows());
		return sample;
	}

	private static TabularOverrides sheet(String name) {
		return new TabularOverrides(null, null, null, null, null, null, name);
	}

	private static byte[] encrypted() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (POIFSFileSystem file = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (OutputStream output = encryptor.getDataStream(file)) {
				output.write(SampleWorkbooks.xlsx());
			}
			file.writeFilesystem(bytes);
		}
		return bytes.toByteArray();
	}

	private static byte[] changed(String part, String content) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(SampleWorkbooks.xlsx()))) {
			ZipEntry entry;
			while ((entry = zip.getNextEntry()) != null) {
				parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		assertThat(parts).containsKey(part);
		parts.put(part, content);
		return zip(parts);
	}

	private static byte[] zip(Map<String, String> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

}
