package org.impactdata.domain.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.impactdata.domain.FoldedText;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentCount;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentKind;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentNeighbours;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentSort;
import org.impactdata.domain.adherent.SortKey;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.ImpactFolders;
import org.impactdata.domain.database.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class AdherentSearchIntegrationTests {

	private static final Caller AGENT = new Caller("Awa", Origin.CONSOLE, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentIndexUpdater updater;

	@Autowired
	private AdherentSearch search;

	@Autowired
	private ImpactFolders folders;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void people() {
		TestDatabase.empty(this.jdbc);
		keep("Dupont", "Marie", "marie.d@example.org", "06 39 98 77 77", "Bourg-en-Bresse");
		keep("Duponteau", "Marie-Ève", "mev@exemple.fr", "06 39 98 12 34", "Lyon");
		keep("Martin", "Élodie", "elodie@exemple.fr", "01 23 45 67 89", "Dupont-sur-Mer");
		keep("Œuvray", "Bernard", "bernard@exemple.fr", "+32 470 12 34 56", "Liège");
		keep("L'Hôte", "Zoé", "zoe_hote@exemple.fr", "07 00 00 00 99", "Paris");
		this.updater.enqueueAll();
		this.updater.drain(Integer.MAX_VALUE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dup | Dupont, Duponteau, Martin
			dupont | Dupont, Duponteau, Martin
			marie dupont | Dupont, Duponteau
			DUPONT marie | Dupont, Duponteau
			marie-eve | Duponteau
			elo mart | Martin
			oeuv | Œuvray
			œuvray | Œuvray
			lhote | L'Hôte
			l'hot | L'Hôte
			06 39 98 | Dupont, Duponteau
			063998 | Dupont, Duponteau
			06 39 98 77 | Dupont
			06399812 | Duponteau
			06.39.98.77 | Dupont
			+33 6 39 98 77 77 | Dupont
			0033639987777 | Dupont
			+33 (0)6 39 98 12 | Duponteau
			7777 | Dupont
			1234 | Duponteau, Martin, Œuvray
			39 98 12 | Duponteau
			39.98.12 | Duponteau
			998 7 | Dupont
			9987 | Dupont
			3998 | Dupont, Duponteau
			6399877 | Dupont
			34567 | Martin
			0470 12 34 | Œuvray
			4 70 12 3 | Œuvray
			+32 470 12 | Œuvray
			dupont 39 98 | Dupont, Duponteau
			00003 | Martin
			A 000 003 | Martin
			a-0000-03 | Martin
			3998771 |
			marie.d@example | Dupont
			zoe_hote@exemple.fr | L'Hôte
			A-000003 | Martin
			000004 | Œuvray
			lyon marie | Duponteau
			dupomt | Dupont, Martin
			dupom | Dupont
			duponn | Dupont, Martin
			dupomte | Dupont
			lyom | Duponteau
			lyon | Duponteau
			bernrad | Œuvray
			brenard oeuvray | Œuvray
			duponneau | Duponteau, Dupont
			mari dupon | Dupont, Duponteau
			euvré bernar | Œuvray
			mariève | Duponteau
			elodi martain | Martin
			wxyz |
			*** |
			""")
	void findsWhatOneTypes(String text, @Nullable String names) {
		List<String> expected = (names == null) ? List.of() : List.of(names.split(", "));
		assertThat(find(text)).containsExactlyElementsOf(expected);
		assertThat(AGENT.call(() -> this.adherents.count(text))).isEqualTo(new AdherentCount(expected.size(), true));
	}

	@Test
	void theOrderCanBeAnyColumn() {
		List<AdherentListItem> found = AGENT
			.call(() -> this.adherents.list(new AdherentListQuery("exemple", AdherentSort.EMAIL, true, 0, 10)));
		assertThat(found).extracting(AdherentListItem::email)
			.containsExactly("zoe_hote@exemple.fr", "mev@exemple.fr", "elodie@exemple.fr", "bernard@exemple.fr");
		for (AdherentSort sort : AdherentSort.values()) {
			assertThat(AGENT.call(() -> this.adherents.list(new AdherentListQuery("exemple", sort, false, 1, 10))))
				.hasSize(3);
		}
	}

	@Test
	void theOrderCanBeOfSeveralColumns() {
		keep("Zola", "Émile", null, null, "lyon");
		keep("Sand", "George", null, null, "Paris");
		this.updater.drain(Integer.MAX_VALUE);
		List<SortKey> order = List.of(new SortKey(AdherentSort.STATUS, false), new SortKey(AdherentSort.CITY, true),
				new SortKey(AdherentSort.IDENTIFIANT, true));
		AdherentListQuery list = new AdherentListQuery("", null, null, order, 0, 100);
		List<AdherentListItem> sorted = AGENT.call(() -> this.adherents.list(list));
		assertThat(sorted).hasSizeGreaterThan(3)
			.isSortedAccordingTo(Comparator.comparing(AdherentListItem::status)
				.thenComparing(Comparator
					.comparing((AdherentListItem item) -> FoldedText.of(Objects.requireNonNullElse(item.city(), "")))
					.thenComparing(AdherentListItem::identifiant)
					.reversed()));
		assertThat(sorted.stream().map(AdherentListItem::city).distinct()).hasSizeBetween(2, sorted.size() - 1);
		AdherentNeighbours neighbours = AGENT.call(() -> this.adherents.neighbours(list, sorted.get(1).id()));
		assertThat(neighbours.previous()).isEqualTo(sorted.get(0));
		assertThat(neighbours.next()).isEqualTo(sorted.get(2));
		assertThat(AGENT.call(() -> this.adherents.list(list.page(1, 2)))).isEqualTo(sorted.subList(1, 3));
	}

	@Test
	void followsChangesAndRemovals() {
		AdherentDetails changed = keep("Zola", "Émile", null, null, null);
		this.updater.drain(Integer.MAX_VALUE);
		assertThat(find("zola")).containsExactly("Zola");
		AGENT
			.call(() -> this.adherents.update(changed.id(), changed.version(), AdherentDraft.person("Hugo", "Victor")));
		this.jdbc.update("delete from adherent where last_name = 'Martin'");
		this.jdbc.update("insert into search_index_event (adherent_id) values (?)", idOfRemoved());
		this.updater.drain(Integer.MAX_VALUE);
		assertThat(find("zola")).isEmpty();
		assertThat(find("hugo")).containsExactly("Hugo");
		assertThat(find("elodie")).isEmpty();
		assertThat(this.updater.pending()).isZero();
	}

	@Test
	void rebuildingRemovesWhatTheDatabaseDoesNotHave() {
		this.jdbc.update("delete from adherent where last_name = 'Martin'");
		assertThat(this.search.search(SearchReach.EVERYTHING, "martin", SearchOrder.RELEVANCE, 0, 10)
			.orElseThrow()
			.total()).isOne();
		this.updater.enqueueAll();
		this.updater.drain(Integer.MAX_VALUE);
		assertThat(this.search.search(SearchReach.EVERYTHING, "martin", SearchOrder.RELEVANCE, 0, 10)
			.orElseThrow()
			.total()).isZero();
		assertThat(this.search.search(SearchReach.EVERYTHING, "dupont", SearchOrder.RELEVANCE, 0, 10)
			.orElseThrow()
			.total()).isPositive();
	}

	@Test
	void aDamagedOrOlderIndexIsSetAside(@TempDir Path folder) throws IOException {
		copyIndex(folder.resolve("search"));
		assertThat(whole(folder)).isTrue();

		damage(folder.resolve("search/adherent"));
		assertThat(whole(folder)).isFalse();
		assertThat(folder.resolve("search/adherent")).isEmptyDirectory();

		copyIndex(folder.resolve("search"));
		Files.writeString(folder.resolve("search/adherent.version"), "0");
		assertThat(whole(folder)).isFalse();
	}

	@Test
	void onlyOneOwns(@TempDir Path folder) throws IOException {
		IndexOwnership first = new IndexOwnership(new ImpactFolders(folder));
		IndexOwnership second = new IndexOwnership(new ImpactFolders(folder));
		assertThat(first.tryOwn()).isTrue();
		assertThat(second.tryOwn()).isFalse();
		first.destroy();
		assertThat(second.tryOwn()).isTrue();
		second.destroy();
	}

	private static boolean whole(Path folder) throws IOException {
		IndexOwnership ownership = new IndexOwnership(new ImpactFolders(folder));
		assertThat(ownership.tryOwn()).isTrue();
		boolean whole = ownership.whole();
		ownership.destroy();
		return whole;
	}

	private void copyIndex(Path target) throws IOException {
		org.springframework.util.FileSystemUtils.copyRecursively(this.folders.search(), target);
	}

	private static void damage(Path index) throws IOException {
		try (Stream<Path> files = Files.list(index)) {
			Path segment = files.filter((file) -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
			byte[] bytes = Files.readAllBytes(segment);
			bytes[bytes.length / 2] ^= 0x55;
			Files.write(segment, bytes);
		}
	}

	private long idOfRemoved() {
		return this.search.search(SearchReach.EVERYTHING, "elodie", SearchOrder.RELEVANCE, 0, 1)
			.orElseThrow()
			.ids()
			.getFirst();
	}

	private List<String> find(String text) {
		return AGENT.call(() -> this.adherents.list(AdherentListQuery.search(text, 10)))
			.stream()
			.map(AdherentListItem::lastName)
			.toList();
	}

	private AdherentDetails keep(String lastName, String firstName, @Nullable String email, @Nullable String phone,
			@Nullable String city) {
		AdherentDraft draft = new AdherentDraft(AdherentKind.PERSON, null, lastName, firstName, null, null, null, email,
				phone, null, null, city, null, null, null, null, null, null, Map.of());
		return AGENT.call(() -> this.adherents.create(draft));
	}

}
