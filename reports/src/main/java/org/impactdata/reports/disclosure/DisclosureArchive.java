package org.impactdata.reports.disclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.impactdata.domain.personaldata.Disclosure;
import org.impactdata.domain.personaldata.PersonalData;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that is known of a person as one archive: a document to read, the same for a
 * machine, and the files.
 */
public final class DisclosureArchive {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private DisclosureArchive() {
	}

	/**
	 * Write it.
	 * @param to not closed
	 */
	public static void write(Disclosure disclosure, OutputStream to) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
		zip.putNextEntry(new ZipEntry("data.pdf"));
		DisclosureDocument.write(disclosure, zip);
		zip.closeEntry();
		zip.putNextEntry(new ZipEntry("data.json"));
		zip.write(JSON.writeValueAsBytes(json(disclosure)));
		zip.closeEntry();
		for (PersonalData.File file : disclosure.files()) {
			// Names of files are people's: nothing in them may lead out of the folder.
			zip.putNextEntry(new ZipEntry("files/" + file.name().replaceAll("[/\\\\\\p{Cntrl}]", "_")));
			Files.copy(file.content(), zip);
			zip.closeEntry();
		}
		zip.finish();
	}

	private static Map<String, Object> json(Disclosure disclosure) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("identifiant", disclosure.identifiant());
		json.put("name", disclosure.name());
		json.put("givenAt", disclosure.givenAt().toString());
		json.put("givenBy", disclosure.givenBy());
		for (PersonalData part : disclosure.parts()) {
			List<Map<String, String>> rows = new ArrayList<>();
			part.rows().forEach((row) -> {
				Map<String, String> items = new LinkedHashMap<>();
				row.forEach((item) -> items.put(item.key(), item.value()));
				rows.add(items);
			});
			json.put(part.key(), rows);
		}
		return json;
	}

}
