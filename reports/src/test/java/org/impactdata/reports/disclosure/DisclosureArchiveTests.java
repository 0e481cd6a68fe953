package org.impactdata.reports.disclosure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.impactdata.domain.personaldata.Disclosure;
import org.impactdata.domain.personaldata.PersonalData;
import org.impactdata.domain.personaldata.PersonalData.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DisclosureArchiveTests {

	@Test
	void saysTheSameToPeopleAndMachinesAndHoldsTheFiles(@TempDir Path folder) throws IOException {
		Path letter = Files.writeString(folder.resolve("letter"), "Bonjour");
		Disclosure disclosure = new Disclosure(
				"Élodie N’Diaye Ильина", "A-1", Instant.EPOCH, "Awa", Locale.FRENCH, List.of(
						new PersonalData("record",
								List.of(List.of(new Item("city", "Ville", "Évry"),
										new Item("note", "Note", "= 1 + 1 <b>\n" + "très long ".repeat(2000)))),
								List.of(new PersonalData.File("../../2 lettre.txt", letter))),
						new PersonalData("tags", List.of())));
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		DisclosureArchive.write(disclosure, archive);
		Map<String, byte[]> entries = entries(archive.toByteArray());
		assertThat(entries).containsOnlyKeys("data.pdf", "data.json", "files/.._.._2 lettre.txt");
		assertThat(entries.get("files/.._.._2 lettre.txt")).asString().isEqualTo("Bonjour");
		JsonNode json = new JsonMapper().readTree(entries.get("data.json"));
		assertThat(json.get("record").get(0).get("city").asString()).isEqualTo("Évry");
		assertThat(json.get("tags").isEmpty()).isTrue();
		PdfReader reader = new PdfReader(entries.get("data.pdf"));
		assertThat(reader.getNumberOfPages()).as("a long note goes on").isGreaterThan(3);
		String first = new PdfTextExtractor(reader).getTextFromPage(1);
		assertThat(first).contains("Ce que nous savons de vous", "Élodie N’Diaye Ильина", "Ville", "Évry",
				"= 1 + 1 <b>");
		assertThat(new PdfTextExtractor(reader).getTextFromPage(reader.getNumberOfPages())).contains("Étiquettes",
				"Rien");
		reader.close();
	}

	private static Map<String, byte[]> entries(byte[] archive) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		return entries;
	}

}
