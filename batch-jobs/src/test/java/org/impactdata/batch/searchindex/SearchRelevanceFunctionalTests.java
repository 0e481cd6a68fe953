package org.impactdata.batch.searchindex;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.impactdata.batch.sample.AdherentSample;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.search.SearchOrder;
import org.impactdata.domain.search.SearchReach;
import org.impactdata.domain.value.NameKey;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What agents type, misspelled, transposed or in part, against 100,000 adherents: whom
 * they mean is to be among the first three. The table is
 * {@code search-relevance/queries.csv}; of namesakes, who have the same names as the one
 * who is meant, any will do.
 */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class SearchRelevanceFunctionalTests {

	private static final Logger log = LoggerFactory.getLogger(SearchRelevanceFunctionalTests.class);

	private static final Caller AGENT = new Caller("Awa", Origin.CONSOLE, Locale.FRENCH);

	private static final int CROWD = 100_000;

	private static final int BATCH = 2000;

	private static final int FIRST = 3;

	private static final double ENOUGH = 0.97;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentIndexUpdater index;

	@Autowired
	private AdherentSearch search;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void whoIsMeantIsAmongTheFirstThree() throws IOException {
		TestDatabase.empty(this.jdbc);
		crowd();
		List<String[]> people = table("people.csv");
		people.forEach((person) -> keep(person[0], person[1], person[2], person[3], person[4], person[5], person[6]));
		this.index.enqueueAll();
		this.index.drain(Integer.MAX_VALUE);

		assertThat(this.search.search(SearchReach.EVERYTHING,
				"mari dupon martn bernar thoma robrt richar petitt durann lerroy morau", SearchOrder.RELEVANCE, 0,
				FIRST))
			.as("many words with many alike are answered by the index too")
			.isPresent();
		List<String[]> queries = table("queries.csv");
		assertThat(queries).hasSizeGreaterThanOrEqualTo(200);
		Map<String, String[]> byIdentifiant = new TreeMap<>();
		people.forEach((person) -> byIdentifiant.put(person[0], person));
		List<String> missed = new ArrayList<>();
		for (String[] query : queries) {
			String[] meant = Objects.requireNonNull(byIdentifiant.get(query[0]));
			List<AdherentListItem> found = AGENT
				.call(() -> this.adherents.list(AdherentListQuery.search(query[1], FIRST)));
			if (found.stream().noneMatch((item) -> isMeant(item, meant))) {
				missed.add(query[2] + ": " + query[1] + " → "
						+ found.stream().map(AdherentListItem::displayName).toList());
			}
		}
		double rate = 1 - (double) missed.size() / queries.size();
		log.info("{} of {} queries found who was meant among the first three, {}", queries.size() - missed.size(),
				queries.size(), String.format(Locale.ROOT, "%.3f", rate));
		assertThat(rate).as("missed: " + String.join("\n", missed)).isGreaterThanOrEqualTo(ENOUGH);
	}

	private static boolean isMeant(AdherentListItem item, String[] meant) {
		return item.identifiant().equals(meant[0]) || (!meant[1].isEmpty()
				&& NameKey.ofPerson(meant[1], meant[2]).equals(NameKey.ofPerson(item.lastName(), item.firstName())));
	}

	/** Invented persons, written past imports: what is asked here is the search. */
	private void crowd() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		new AdherentSample(CROWD, 7, 0).write(file);
		List<String[]> rows = file.toString(StandardCharsets.UTF_8)
			.lines()
			.map((line) -> line.replace("\uFEFF", "").replace("\"", "").split(";", -1))
			.toList();
		List<String> columns = List.of(rows.getFirst());
		List<Object[]> batch = new ArrayList<>();
		for (String[] row : rows.subList(1, rows.size())) {
			batch.add(row(row[columns.indexOf("Identifiant")], row[columns.indexOf("Nom")],
					row[columns.indexOf("Prénom")], "", row[columns.indexOf("Email")],
					row[columns.indexOf("Téléphone")], row[columns.indexOf("Ville")]));
			if (batch.size() == BATCH) {
				insert(batch);
				batch.clear();
			}
		}
		insert(batch);
	}

	private void keep(String... person) {
		insert(List.<Object[]>of(row(person)));
	}

	private static Object[] row(String... values) {
		String legalName = values[3];
		String nameKey = legalName.isEmpty() ? NameKey.ofPerson(values[1], values[2]) : NameKey.of(legalName);
		return new Object[] { legalName.isEmpty() ? "PERSON" : "ORGANIZATION", values[0], values[1], values[2],
				legalName, nameKey, values[4], values[5], e164(values[5]), values[6] };
	}

	/** Of numbers as they are written here. */
	private static String e164(String phone) {
		String digits = phone.replaceAll("[ .]", "");
		return digits.startsWith("0") ? "+33" + digits.substring(1) : digits;
	}

	private void insert(List<Object[]> rows) {
		this.jdbc.batchUpdate(
				"insert into adherent (kind, identifiant, last_name, first_name, legal_name, name_key, email, phone,"
						+ " phone_e164, city, status, created_at, updated_at) values (?, ?, nullif(?, ''),"
						+ " nullif(?, ''), nullif(?, ''), ?, nullif(?, ''), nullif(?, ''), nullif(?, ''),"
						+ " nullif(?, ''), 'ACTIVE', utc_timestamp(6), utc_timestamp(6))",
				rows);
	}

	private static List<String[]> table(String name) throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(
						SearchRelevanceFunctionalTests.class.getResourceAsStream("/search-relevance/" + name)),
				StandardCharsets.UTF_8))) {
			return reader.lines().skip(1).map((line) -> line.split(";", -1)).toList();
		}
	}

}
