package org.impactdata.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Locator;
import org.impactdata.domain.FoldedText;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.InvalidDraftException;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.note.AdherentNote;
import org.impactdata.domain.note.NoteService;
import org.impactdata.domain.personaldata.Disclosure;
import org.impactdata.domain.personaldata.DisclosureService;
import org.impactdata.domain.personaldata.PersonalData;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.search.SearchOrder;
import org.impactdata.domain.search.SearchReach;
import org.impactdata.domain.value.Texts;
import org.impactdata.reports.disclosure.DisclosureArchive;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Strings that break programs, as names, notes and custom fields: kept, shown, found and
 * handed out as they are.
 */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NaughtyStringsFunctionalTests extends InChromium {

	private static final Path NAUGHTY = Path.of("../../shared/data/adversarial/blns/blns.json");

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Autowired
	private CustomFieldService customFields;

	@Autowired
	private NoteService notes;

	@Autowired
	private DisclosureService disclosures;

	@Autowired
	private AdherentSearch search;

	@Autowired
	private AdherentIndexUpdater index;

	@Test
	void areKeptShownFoundAndHandedOutUnharmed(@Autowired JdbcTemplate jdbc) throws IOException {
		assumeTrue(Files.exists(NAUGHTY), "Naughty strings are not tested: there is no " + NAUGHTY);
		TestDatabase.empty(jdbc);
		this.agents.createFirstAccessLink();
		OPERATOR
			.call(() -> this.customFields.create(CustomFieldDraft.named("Texte", CustomFieldType.TEXT).everywhere()));
		List<String> strings = new JsonMapper().readValue(NAUGHTY, new TypeReference<List<String>>() {
		});
		Map<Long, String> kept = new LinkedHashMap<>();
		for (String string : strings) {
			keep(string, kept);
		}
		assertThat(kept).hasSizeGreaterThan(400);
		while (this.index.pending() > 0) {
			this.index.drain(Integer.MAX_VALUE);
			this.page.waitForTimeout(50);
		}
		assertThat(kept.entrySet().stream().filter((entry) -> !isFound(entry.getKey(), entry.getValue())))
			.as("not found by what they are called")
			.isEmpty();
		handedOut(strings);
		shown(List.copyOf(kept.keySet()));
	}

	private void keep(String string, Map<Long, String> kept) {
		try {
			AdherentDetails created = OPERATOR.call(() -> this.adherents
				.create(AdherentDraft.person(string, "x").with(AdherentField.NOTE, string).with("Texte", string)));
			AdherentDetails read = OPERATOR.call(() -> this.adherents.find(created.id()).orElseThrow());
			assertThat(read.lastName()).isEqualTo(Texts.clean(string));
			assertThat(read.note()).isEqualTo(read.customFields().get("Texte"));
			assertThat(Texts.clean(read.note())).isEqualTo(Texts.clean(string));
			if (read.lastName() != null) {
				kept.put(created.id(), read.lastName());
			}
		}
		catch (InvalidDraftException ex) {
			assertThat(string).as("refused only when it is too long for a name").hasSizeGreaterThan(150);
		}
	}

	/** By its beginning, where it has any letter or digit. */
	private boolean isFound(long id, String name) {
		String folded = FoldedText.of(name);
		String words = folded.substring(0, Math.min(folded.length(), 30));
		assertThat(this.search.search(SearchReach.EVERYTHING, name, SearchOrder.RELEVANCE, 0, 3))
			.as("the index answers: " + name)
			.isPresent();
		return folded.isEmpty() || OPERATOR.call(() -> this.adherents.list(AdherentListQuery.search(words, 500)))
			.stream()
			.anyMatch((item) -> item.id() == id);
	}

	private void handedOut(List<String> strings) throws IOException {
		AdherentDetails one = OPERATOR.call(() -> this.adherents.create(AdherentDraft.person("Diop", "Awa")));
		List<String> bodies = new ArrayList<>();
		for (String string : strings) {
			if (!string.isBlank() && Texts.clean(string) != null) {
				Caller.runAs(OPERATOR, () -> this.notes.add(one.id(), string));
			}
		}
		OPERATOR.call(() -> this.notes.of(one.id())).stream().map(AdherentNote::body).forEach(bodies::add);
		Disclosure given = OPERATOR.call(() -> this.disclosures.give(one.id(), Locale.FRENCH));
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		DisclosureArchive.write(given, archive);
		assertThat(given.parts()
			.stream()
			.flatMap((part) -> part.rows().stream())
			.flatMap(List::stream)
			.map(PersonalData.Item::value)).containsAll(bodies);
		assertThat(archive.size()).isGreaterThan(10_000);
	}

	private void shown(List<Long> ids) {
		List<String> dialogs = new ArrayList<>();
		this.page.onDialog((dialog) -> {
			dialogs.add(dialog.message());
			dialog.dismiss();
		});
		enter();
		for (int i = 0; i < ids.size(); i += 25) {
			long id = ids.get(i);
			this.page.navigate("/adherents/~" + id + "?position=" + i);
			AdherentDetails adherent = OPERATOR.call(() -> this.adherents.find(id).orElseThrow());
			Locator title = this.page.locator(".details h1");
			title.waitFor();
			assertThat(title.textContent()).isEqualTo(adherent.displayName());
		}
		assertThat(dialogs).as("scripts that ran").isEmpty();
	}

}
