package org.impactdata.domain.adherent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the form of an adherent asks while it is filled in. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class AdherentFormIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Autowired
	private SimilarAdherentService similar;

	@Autowired
	private TownService towns;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private JdbcClient client;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void warnsOfThoseWhoMayBeTheSame() {
		AdherentDetails awa = create(AdherentDraft.person("Diop", "Awa")
			.with(AdherentField.BIRTH_DATE, "13/03/1987")
			.with(AdherentField.EMAIL, "awa.diop@example.org")
			.with(AdherentField.PHONE, "06 39 98 77 77"));

		assertThat(similarTo(AdherentDraft.person("DIOP", "awa"))).containsExactly(Map.entry(awa.id(), "NAME"));
		assertThat(similarTo(AdherentDraft.person("Awa", "Diop"))).containsExactly(Map.entry(awa.id(), "NAME"));
		assertThat(
				similarTo(AdherentDraft.person("Ndiaye", "Fatou").with(AdherentField.EMAIL, " Awa.Diop@Example.org")))
			.containsExactly(Map.entry(awa.id(), "EMAIL"));
		assertThat(similarTo(AdherentDraft.person("Ndiaye", "Fatou").with(AdherentField.PHONE, "+33 6 39 98 77 77")))
			.containsExactly(Map.entry(awa.id(), "PHONE"));
		assertThat(similarTo(AdherentDraft.person("Diop", "Awa").with(AdherentField.BIRTH_DATE, "13/03/1987")))
			.containsExactly(Map.entry(awa.id(), "BIRTH_DATE NAME"));
		assertThat(similarTo(AdherentDraft.person("Diop", "Awa").with(AdherentField.BIRTH_DATE, "1960")))
			.as("a namesake of another age")
			.isEmpty();
		Caller blind = new TestAgents(this.agents, this.roles).caller("guichet",
				AssignmentDraft.everywhere(
						new TestRoles(this.client).allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT),
								Map.of(SensitiveField.BIRTH_DATE, FieldVisibility.HIDDEN))));
		for (String year : List.of("1987", "1960")) {
			assertThat(blind.call(() -> this.similar
				.similarTo(AdherentDraft.person("Diop", "Awa").with(AdherentField.BIRTH_DATE, year), null)))
				.as("a year that is not seen cannot be guessed")
				.hasSize(1);
		}
		assertThat(similarTo(AdherentDraft.person("Diop", ""))).as("half a name").isEmpty();
		assertThat(OPERATOR.call(() -> this.similar.similarTo(awa.toDraft(), awa.id()))).as("herself").isEmpty();
	}

	@Test
	void townsOfAPostalCodeComeFromAddressesThatAreKept() {
		for (String town : List.of("Lyon", "LYON", "Lyon", "Villeurbanne", "Nantes")) {
			create(AdherentDraft.person("Dupont", town)
				.with(AdherentField.POSTAL_CODE, town.equals("Nantes") ? "44000" : "69100")
				.with(AdherentField.CITY, town));
		}
		assertThat(OPERATOR.call(() -> this.towns.ofPostalCode("69100"))).hasSize(2).last().isEqualTo("Villeurbanne");
		assertThat(OPERATOR.call(() -> this.towns.ofPostalCode("691"))).isEmpty();
		assertThat(OPERATOR.call(() -> this.towns.ofPostalCode(" "))).isEmpty();
	}

	@Test
	void reviewTellsWhatIsWrongAndWhatIsOdd() {
		AdherentDetails awa = create(AdherentDraft.person("Diop", "Awa"));
		AdherentDraft draft = AdherentDraft.person("Diop", "Awa")
			.with(AdherentField.IDENTIFIANT, awa.identifiant())
			.with(AdherentField.PHONE, "12 34 56");

		DraftReview review = OPERATOR.call(() -> this.adherents.review(draft, null));
		assertThat(review.problems().fields()).containsOnlyKeys(AdherentField.IDENTIFIANT);
		assertThat(review.warnings()).containsOnlyKeys(AdherentField.PHONE);
		assertThat(OPERATOR.call(() -> this.adherents.review(draft, awa.id())).problems().isEmpty()).isTrue();
		assertThat(OPERATOR.call(() -> this.adherents.review(draft.with(AdherentField.EMAIL, "awa@"), awa.id()))
			.problems()
			.fields()).containsOnlyKeys(AdherentField.EMAIL);
		assertThat(OPERATOR
			.call(() -> this.adherents
				.review(AdherentDraft.person(" Diop ", "Awa").with(AdherentField.BIRTH_DATE, "3/1987"), null))
			.normalized()).isEqualTo(AdherentDraft.person("Diop", "Awa").with(AdherentField.BIRTH_DATE, "1987-03"));
	}

	@Test
	void oneStepsThroughAListInItsOrder() {
		Random random = new Random(7);
		for (int i = 0; i < 25; i++) {
			AdherentDraft draft = AdherentDraft.person("N" + random.nextInt(6), "P" + random.nextInt(3));
			if (random.nextBoolean()) {
				draft = draft.with(AdherentField.CITY, List.of("Lyon", "Évry", "evry").get(random.nextInt(3)));
			}
			if (random.nextBoolean()) {
				draft = draft.with(AdherentField.JOINED_ON, "2020-01-0" + (1 + random.nextInt(4)));
			}
			if (random.nextBoolean()) {
				draft = draft.with(AdherentField.EMAIL, "m" + i + "@example.org");
			}
			create(draft);
		}
		Map<AdherentSort, List<String>> wrong = new EnumMap<>(AdherentSort.class);
		for (AdherentSort sort : AdherentSort.values()) {
			for (boolean descending : new boolean[] { false, true }) {
				List<Long> ids = OPERATOR
					.call(() -> this.adherents.list(new AdherentListQuery("", sort, descending, 0, 100)))
					.stream()
					.map(AdherentListItem::id)
					.toList();
				List<Long> steps = steps(new AdherentListQuery("", sort, descending, 0, 1), ids.getFirst());
				if (!steps.equals(ids)) {
					wrong.computeIfAbsent(sort, (key) -> new ArrayList<>()).add(descending + ": " + steps + " " + ids);
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	/** There and back: an empty list when the ways differ. */
	private List<Long> steps(AdherentListQuery list, long first) {
		List<Long> there = new ArrayList<>(List.of(first));
		AdherentListItem next = neighbours(list, first).next();
		while (next != null && there.size() < 100) {
			there.add(next.id());
			next = neighbours(list, next.id()).next();
		}
		List<Long> back = new ArrayList<>(List.of(there.getLast()));
		AdherentListItem previous = neighbours(list, there.getLast()).previous();
		while (previous != null && back.size() < 100) {
			back.add(previous.id());
			previous = neighbours(list, previous.id()).previous();
		}
		return back.reversed().equals(there) ? there : List.of();
	}

	private AdherentNeighbours neighbours(AdherentListQuery list, long id) {
		return OPERATOR.call(() -> this.adherents.neighbours(list, id));
	}

	private AdherentDetails create(AdherentDraft draft) {
		return OPERATOR.call(() -> this.adherents.create(draft));
	}

	private List<Map.Entry<Long, String>> similarTo(AdherentDraft draft) {
		return OPERATOR.call(() -> this.similar.similarTo(draft, (@Nullable Long) null))
			.stream()
			.map((found) -> Map.entry(found.adherent().id(), names(found.likenesses())))
			.toList();
	}

	private static String names(Set<Likeness> likenesses) {
		return String.join(" ", likenesses.stream().map(Likeness::name).sorted().toList());
	}

}
