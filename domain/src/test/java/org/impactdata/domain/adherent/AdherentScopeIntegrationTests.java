package org.impactdata.domain.adherent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.organization.OrganizationListItem;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.tag.TagService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * In worlds made at random, of organisations, adherents, agents and roles, whatever an
 * agent asks is answered with exactly what an evaluation of its own, over all rows, says
 * the agent may see. A seed makes the same world again: {@code -Dscope.seed=…}.
 */
@DatabaseTest
@Import(RandomWorld.class)
class AdherentScopeIntegrationTests {

	private static final Caller OPERATOR = new Caller("Test", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private TagService tags;

	@Autowired
	private SimilarAdherentService similar;

	@Autowired
	private TownService towns;

	@Autowired
	private AdherentHistoryService histories;

	@Autowired
	private RandomWorld world;

	@Autowired
	private AdherentSearch search;

	@Autowired
	private CallerAccess access;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private AdherentIndexUpdater index;

	private int questions;

	static List<Long> seeds() {
		String given = System.getProperty("scope.seed");
		long now = System.nanoTime();
		return (given != null) ? List.of(Long.parseLong(given)) : List.of(1L, 2L, now);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void whateverAnAgentAsksIsAnsweredWithinItsScope(long seed) {
		this.world.make(seed);
		this.world.agents().forEach(this::askEverything);
		for (int move = 0; move < 3; move++) {
			this.world.moveSomething();
			// The index still holds the tree as it was: what it finds is looked at again.
			this.world.agents().forEach(this::nothingLeaks);
			this.index.drain(Integer.MAX_VALUE);
			this.world.agents().forEach(this::askEverything);
		}
		assertThat(this.questions).isGreaterThan(5_000);
	}

	private void askEverything(AgentOfAWorld agent) {
		if (!agent.mayAnywhere(Permission.ADHERENT_READ)) {
			assertThatThrownBy(() -> ask(agent, () -> this.adherents.count("")))
				.isInstanceOf(AccessDeniedException.class);
			return;
		}
		List<AdherentDetails> seen = this.world.people()
			.stream()
			.filter((person) -> agent.may(Permission.ADHERENT_READ, person.organizationId()))
			.toList();
		assertThat(ask(agent, () -> this.adherents.count("")).total()).isEqualTo(seen.size());
		assertThat(ask(agent, () -> this.search.count(this.access.scope(Permission.ADHERENT_READ), Set.of())))
			.hasValue(seen.size());
		lists(agent, seen);
		secretsAndTags(agent, seen);
		for (AdherentDetails person : this.world.people()) {
			byId(agent, person);
			sensitiveSearch(agent, person, SensitiveField.EMAIL,
					Objects.requireNonNull(person.email()).substring(0, 9));
			sensitiveSearch(agent, person, SensitiveField.PHONE, Objects.requireNonNull(person.phone()));
			sensitiveSearch(agent, person, SensitiveField.ADDRESS, Objects.requireNonNull(person.postalCode()));
		}
		search(agent, "aya", (person) -> true);
		search(agent, "fontaine", (person) -> "Fontaine".equals(person.lastName()));
		organizations(agent);
	}

	private void secretsAndTags(AgentOfAWorld agent, List<AdherentDetails> seen) {
		for (AdherentListItem item : ask(agent, () -> this.adherents.list(AdherentListQuery.all(1000)))) {
			assertThat(item.customFields().get(RandomWorld.SECRET)).isEqualTo(agent.seesSecret(item.organizationId())
					? this.world.person(item.id()).customFields().get(RandomWorld.SECRET) : null);
		}
		List<AdherentDetails> some = this.world.people().stream().filter((person) -> this.world.oneIn(4)).toList();
		for (AdherentDetails person : some) {
			String secret = Objects.requireNonNull(person.customFields().get(RandomWorld.SECRET));
			boolean known = agent.may(Permission.ADHERENT_READ, person.organizationId())
					&& agent.seesSecret(person.organizationId());
			assertThat(found(agent, secret).contains(person.id())).as("%s finds %s by %s", agent, person.id(), secret)
				.isEqualTo(known);
			assertThat(ask(agent, () -> this.histories.of(person.id())).toString().contains(secret)).isEqualTo(known);
			ask(agent, () -> this.adherents.find(person.id())).ifPresent(
					(shown) -> assertThat(shown.customFields().containsKey(RandomWorld.SECRET)).isEqualTo(known));
		}
		boolean all = seen.stream().allMatch((person) -> agent.seesSecret(person.organizationId()));
		List<Long> inOrder = ask(agent,
				() -> this.adherents.list(new AdherentListQuery("", this.world.secretOrder(), false, 0, 1000)))
			.stream()
			.map(AdherentListItem::id)
			.toList();
		assertThat(inOrder).hasSize(seen.size());
		if (!all) {
			assertThat(inOrder).as("%s is not told the order of secrets", agent)
				.isEqualTo(ids(agent, AdherentSort.NAME));
		}
		AdherentListQuery tagged = new AdherentListQuery("", null, this.world.tag(), AdherentSort.NAME, false, 0, 1000);
		Set<Long> expected = seen.stream()
			.map(AdherentDetails::id)
			.filter(this.world::isTagged)
			.collect(Collectors.toSet());
		assertThat(ask(agent, () -> this.adherents.list(tagged))).extracting(AdherentListItem::id)
			.containsExactlyInAnyOrderElementsOf(expected);
		assertThat(ask(agent, () -> this.adherents.count(tagged)).total()).isEqualTo(expected.size());
		some.forEach((person) -> assertThat(ask(agent, () -> this.tags.of(person.id())).isEmpty())
			.isEqualTo(!expected.contains(person.id())));
	}

	private void nothingLeaks(AgentOfAWorld agent) {
		if (agent.mayAnywhere(Permission.ADHERENT_READ)) {
			for (AdherentListItem item : ask(agent, () -> this.adherents.list(AdherentListQuery.search("aya", 1000)))) {
				assertThat(agent.may(Permission.ADHERENT_READ, item.organizationId())).isTrue();
			}
		}
	}

	private void lists(AgentOfAWorld agent, List<AdherentDetails> seen) {
		for (AdherentSort sort : AdherentSort.values()) {
			for (boolean descending : new boolean[] { false, true }) {
				List<Long> pages = new ArrayList<>();
				for (int offset = 0; offset < seen.size() + 7; offset += 7) {
					int from = offset;
					ask(agent, () -> this.adherents.list(new AdherentListQuery("", sort, descending, from, 7)))
						.forEach((item) -> pages.add(item.id()));
				}
				assertThat(pages).as("%s %s", agent, sort)
					.containsExactlyInAnyOrderElementsOf(seen.stream().map(AdherentDetails::id).toList());
				if (descending == (sort.ordinal() % 2 == 0)) {
					assertThat(steps(agent, new AdherentListQuery("", sort, descending, 0, 1), pages))
						.as("%s %s", agent, sort)
						.isEqualTo(pages);
				}
				if (sort == AdherentSort.EMAIL && !seesEmails(agent, seen)) {
					assertThat(pages).as("%s is not told the order of addresses", agent)
						.isEqualTo(ids(agent, AdherentSort.NAME));
				}
			}
		}
		for (AdherentListItem item : ask(agent, () -> this.adherents.list(AdherentListQuery.all(1000)))) {
			AdherentDetails all = this.world.person(item.id());
			check(agent, all, SensitiveField.EMAIL, item.email(), all.email());
			check(agent, all, SensitiveField.PHONE, item.phone(), all.phone());
			check(agent, all, SensitiveField.ADDRESS, item.postalCode(), all.postalCode());
			check(agent, all, SensitiveField.BIRTH_DATE, Objects.toString(item.birthDate(), null),
					Objects.toString(all.birthDate(), null));
		}
	}

	/** The list as one walks through it from its first adherent. */
	private List<Long> steps(AgentOfAWorld agent, AdherentListQuery list, List<Long> pages) {
		List<Long> steps = new ArrayList<>();
		Long at = pages.isEmpty() ? null : pages.getFirst();
		while (at != null && steps.size() <= pages.size()) {
			steps.add(at);
			long id = at;
			AdherentListItem next = ask(agent, () -> this.adherents.neighbours(list, id)).next();
			at = (next != null) ? next.id() : null;
		}
		return steps;
	}

	private static boolean seesEmails(AgentOfAWorld agent, List<AdherentDetails> people) {
		return people.stream()
			.allMatch((person) -> agent.sees(SensitiveField.EMAIL, person.organizationId()) == FieldVisibility.VISIBLE);
	}

	private List<Long> ids(AgentOfAWorld agent, AdherentSort sort) {
		return ask(agent, () -> this.adherents.list(new AdherentListQuery("", sort, false, 0, 1000))).stream()
			.map(AdherentListItem::id)
			.toList();
	}

	private void byId(AgentOfAWorld agent, AdherentDetails person) {
		boolean visible = agent.may(Permission.ADHERENT_READ, person.organizationId());
		assertThat(ask(agent, () -> this.adherents.find(person.id())).isPresent()).isEqualTo(visible);
		assertThat(ask(agent, () -> this.adherents.findByIdentifiant(person.identifiant())).isPresent())
			.isEqualTo(visible);
		String told = ask(agent, () -> this.histories.of(person.id())).toString();
		assertThat(told.equals("[]")).isEqualTo(!visible);
		ask(agent, () -> this.adherents.find(person.id())).ifPresent((found) -> {
			check(agent, person, SensitiveField.EMAIL, found.email(), person.email());
			check(agent, person, SensitiveField.PHONE, found.phone(), person.phone());
			check(agent, person, SensitiveField.PHONE, found.phoneE164(), person.phoneE164());
			check(agent, person, SensitiveField.ADDRESS, found.address(), person.address());
			check(agent, person, SensitiveField.NOTE, found.note(), person.note());
			assertThat(told.contains(Objects.requireNonNull(person.note())))
				.isEqualTo(agent.sees(SensitiveField.NOTE, person.organizationId()) == FieldVisibility.VISIBLE);
			assertThat(told.contains(Objects.requireNonNull(person.email())))
				.isEqualTo(agent.sees(SensitiveField.EMAIL, person.organizationId()) == FieldVisibility.VISIBLE);
		});
		form(agent, person);
		write(agent, person);
	}

	/** What a form asks tells no more than a list: who is alike, towns, former values. */
	private void form(AgentOfAWorld agent, AdherentDetails person) {
		boolean visible = agent.may(Permission.ADHERENT_READ, person.organizationId());
		Optional<AdherentDetails> today = ask(agent, () -> this.histories.asOf(person.id(), LocalDate.now()));
		assertThat(today.isPresent()).isEqualTo(visible);
		today.ifPresent((found) -> {
			check(agent, person, SensitiveField.EMAIL, found.email(), person.email());
			check(agent, person, SensitiveField.NOTE, found.note(), person.note());
		});
		AdherentDraft stranger = AdherentDraft.person("Zzz", "Yyy");
		alike(agent, person, SensitiveField.EMAIL, stranger.with(AdherentField.EMAIL, person.email()));
		alike(agent, person, SensitiveField.PHONE, stranger.with(AdherentField.PHONE, person.phone()));
		if (agent.mayAnywhere(Permission.ADHERENT_EDIT)) {
			assertThat(ask(agent, () -> this.towns.ofPostalCode(Objects.requireNonNull(person.postalCode()))).isEmpty())
				.isEqualTo(!visible
						|| agent.sees(SensitiveField.ADDRESS, person.organizationId()) != FieldVisibility.VISIBLE);
		}
	}

	private void alike(AgentOfAWorld agent, AdherentDetails person, SensitiveField field, AdherentDraft draft) {
		assertThat(ask(agent, () -> this.similar.similarTo(draft, null)).stream()
			.anyMatch((found) -> found.adherent().id() == person.id()))
			.as("%s is told of %s by %s", agent, person, field)
			.isEqualTo(agent.may(Permission.ADHERENT_READ, person.organizationId())
					&& agent.sees(field, person.organizationId()) == FieldVisibility.VISIBLE);
	}

	/** Whoever may not change an adherent is told as if it were not there. */
	private void write(AgentOfAWorld agent, AdherentDetails person) {
		if (!agent.mayAnywhere(Permission.ADHERENT_EDIT)) {
			return;
		}
		boolean editable = agent.may(Permission.ADHERENT_EDIT, person.organizationId());
		Throwable refused = catchThrowable(
				() -> ask(agent, () -> this.adherents.update(person.id(), -1, person.toDraft())));
		assertThat(refused).isInstanceOf(editable ? EditedMeanwhileException.class : NoSuchElementException.class);
		if (editable && this.world.oneIn(10)) {
			AdherentDetails form = ask(agent, () -> this.adherents.find(person.id())).orElseThrow();
			AdherentDraft unchanged = form.toDraft();
			ask(agent, () -> this.adherents.update(person.id(), form.version(), unchanged));
			AdherentDetails after = OPERATOR.call(() -> this.adherents.find(person.id())).orElseThrow();
			assertThat(after.toDraft()).as("what was not seen is kept").isEqualTo(person.toDraft());
		}
	}

	private static void check(AgentOfAWorld agent, AdherentDetails person, SensitiveField field, @Nullable String shown,
			@Nullable String all) {
		switch (agent.sees(field, person.organizationId())) {
			case VISIBLE -> assertThat(shown).isEqualTo(all);
			case MASKED -> assertThat(shown).isEqualTo(masked(field, Objects.requireNonNull(all)));
			case HIDDEN -> assertThat(shown).isNull();
		}
	}

	/**
	 * Just enough to recognise a value; nothing of a number in its international form.
	 */
	private static @Nullable String masked(SensitiveField field, String all) {
		return switch (field) {
			case PHONE -> all.startsWith("+") ? null : "••• " + all.substring(all.length() - 2);
			case EMAIL -> "a•••" + all.substring(all.indexOf('@'));
			case BIRTH_DATE -> all.substring(0, 4);
			case ADDRESS, NOTE -> "•••";
		};
	}

	private void sensitiveSearch(AgentOfAWorld agent, AdherentDetails person, SensitiveField field, String text) {
		boolean findable = agent.may(Permission.ADHERENT_READ, person.organizationId())
				&& agent.sees(field, person.organizationId()) == FieldVisibility.VISIBLE;
		assertThat(found(agent, text).contains(person.id())).as("%s finds %s by %s %s", agent, person.id(), field, text)
			.isEqualTo(findable);
	}

	private void search(AgentOfAWorld agent, String text, Predicate<AdherentDetails> matching) {
		Set<Long> expected = this.world.people()
			.stream()
			.filter(matching)
			.filter((person) -> agent.may(Permission.ADHERENT_READ, person.organizationId()))
			.map(AdherentDetails::id)
			.collect(Collectors.toSet());
		assertThat(found(agent, text)).as("%s finds %s", agent, text).isEqualTo(expected);
		assertThat(ask(agent, () -> this.adherents.count(text)).total()).isEqualTo(expected.size());
	}

	private Set<Long> found(AgentOfAWorld agent, String text) {
		return ask(agent, () -> this.adherents.list(AdherentListQuery.search(text, 1000))).stream()
			.peek((item) -> assertThat(agent.may(Permission.ADHERENT_READ, item.organizationId())).isTrue())
			.map(AdherentListItem::id)
			.collect(Collectors.toSet());
	}

	private void organizations(AgentOfAWorld agent) {
		Set<Long> seen = this.world.organizations()
			.stream()
			.filter((id) -> agent.may(Permission.ORGANIZATION_READ, id))
			.collect(Collectors.toSet());
		assertThat(ask(agent, () -> this.organizations.search("section", 1000))).extracting(OrganizationListItem::id)
			.containsExactlyInAnyOrderElementsOf(seen);
		Set<Long> tree = new HashSet<>();
		ask(agent, () -> this.organizations.children(null)).forEach((top) -> addBelow(agent, top.id(), tree));
		assertThat(tree).isEqualTo(seen);
		this.world.organizations()
			.forEach((id) -> assertThat(ask(agent, () -> this.organizations.find(id)).isPresent())
				.isEqualTo(seen.contains(id)));
	}

	private void addBelow(AgentOfAWorld agent, long id, Set<Long> tree) {
		assertThat(tree.add(id)).as("once in the tree").isTrue();
		ask(agent, () -> this.organizations.children(id)).forEach((child) -> addBelow(agent, child.id(), tree));
	}

	private <T> T ask(AgentOfAWorld agent, Supplier<T> question) {
		this.questions++;
		return new Caller("Agent", Origin.CONSOLE, Locale.FRENCH, agent.id()).call(question);
	}

}
