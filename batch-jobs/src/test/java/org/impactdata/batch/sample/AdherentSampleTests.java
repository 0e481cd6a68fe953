package org.impactdata.batch.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdherentSampleTests {

	@Test
	void isTheSameForTheSameSeedWhateverItsLength() throws IOException {
		String longer = text(new AdherentSample(2000, 7, 0.1));
		assertThat(longer).startsWith(text(new AdherentSample(500, 7, 0.1)));
		assertThat(text(new AdherentSample(500, 8, 0.1))).isNotEqualTo(text(new AdherentSample(500, 7, 0.1)));
	}

	@Test
	void holdsPlausibleAdherents() throws Exception {
		List<String[]> rows = read(new AdherentSample(20_000, 1, 0));
		assertThat(rows.getFirst()).startsWith("\uFEFFIdentifiant", "Nom", "Prénom", "Sexe", "Date de naissance")
			.hasSize(12);
		Set<String> identifiants = new HashSet<>();
		Set<String> mails = new HashSet<>();
		for (String[] row : rows.subList(1, rows.size())) {
			assertThat(row).hasSize(12);
			assertThat(identifiants.add(row[0])).isTrue();
			assertThat(row[5].isEmpty() || mails.add(row[5])).isTrue();
			assertThat(row[4]).matches("\\d\\d/\\d\\d/(19|20)\\d\\d");
			assertThat(row[5]).matches("|[a-z.-]+\\d+@example\\.org");
			assertThat(row[6]).matches("|0[1-6]( \\d\\d){4}");
			assertThat(row[8]).matches("\\d{5}");
			assertThat(row[1]).isNotBlank().doesNotContain("_", "\\");
		}
		assertThat(rows.stream().map((row) -> row[8])).anyMatch((code) -> code.startsWith("0"));
		assertThat(rows.stream().filter((row) -> row[2].equals("Nathalie")).map((row) -> row[4].substring(6, 9)))
			.contains("196");
	}

	@Test
	void spoilsTheShareAskedForAndStaysReadable() throws Exception {
		List<String[]> clean = read(new AdherentSample(5000, 3, 0));
		List<String[]> spoilt = read(new AdherentSample(5000, 3, 0.2));
		assertThat(spoilt).hasSameSizeAs(clean).allMatch((row) -> row.length == 12);
		long different = 0;
		for (int i = 0; i < clean.size(); i++) {
			different += List.of(clean.get(i)).equals(List.of(spoilt.get(i))) ? 0 : 1;
		}
		assertThat(different).isBetween(700L, 1000L);
	}

	private static List<String[]> read(AdherentSample sample) throws Exception {
		try (CSVReader reader = new CSVReaderBuilder(new StringReader(text(sample)))
			.withCSVParser(new CSVParserBuilder().withSeparator(';').build())
			.build()) {
			return reader.readAll();
		}
	}

	private static String text(AdherentSample sample) throws IOException {
		ByteArrayOutputStream stream = new ByteArrayOutputStream();
		sample.write(stream);
		return stream.toString(StandardCharsets.UTF_8);
	}

}
