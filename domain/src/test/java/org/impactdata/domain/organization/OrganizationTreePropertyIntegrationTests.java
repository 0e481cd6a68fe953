package org.impactdata.domain.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Moves, merges, closings and new adherents at random, beside a model of the tree that
 * knows parents and nothing else.
 */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class OrganizationTreePropertyIntegrationTests {

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private OrganizationTreeService tree;

	@Autowired
	private OrganizationNumbersService numbers;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private CallerAccess access;

	@Autowired
	private JdbcTemplate jdbc;

	private final Map<Long, @Nullable Long> parents = new HashMap<>();

	private final Map<Long, Integer> own = new HashMap<>();

	private final Set<Long> closed = new HashSet<>();

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
		// Numbers are remembered for some seconds, and forgotten when somebody comes.
		as(() -> this.adherents.create(AdherentDraft.person("Seule", "Awa")));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void countsPathsAndScopesStayRight(long seed) {
		Random random = new Random(seed);
		int refused = 0;
		for (int step = 0; step < 120; step++) {
			if (!step(random)) {
				refused++;
			}
			if (step % 10 == 9) {
				assertThatAllIsAsInTheModel("seed " + seed + ", step " + step);
			}
		}
		assertThat(refused).as("steps that were refused, by model and product alike").isBetween(1, 80);
	}

	/** Does something at random; false when it was refused, as it should be. */
	private boolean step(Random random) {
		Long one = any(random);
		Long other = any(random);
		if (one == null || other == null || this.parents.size() < 6) {
			create(other);
			return true;
		}
		return switch (random.nextInt(10)) {
			case 0, 1 -> attempt(isOpen(other), () -> create(other));
			case 2, 3, 4 -> attempt(isOpen(other) && !isBelow(other, one), () -> {
				OrganizationDetails found = find(one);
				as(() -> this.tree.move(one, found.version(), other));
				this.parents.put(one, other);
			});
			case 5 ->
				attempt(isOpen(other) && !isBelow(other, one) && this.parents.size() > 4, () -> merge(one, other));
			case 6 -> attempt(noneOpenBelow(one), () -> {
				as(() -> this.tree.close(one, find(one).version()));
				this.closed.add(one);
			});
			case 7 ->
				attempt(this.parents.get(one) == null || isOpen(Objects.requireNonNull(this.parents.get(one))), () -> {
					as(() -> this.tree.reopen(one, find(one).version()));
					this.closed.remove(one);
				});
			default -> attempt(isOpen(one), () -> {
				as(() -> this.adherents
					.create(AdherentDraft.person("Dupont", "Awa").with(AdherentField.ORGANIZATION, one.toString())));
				this.own.merge(one, 1, Integer::sum);
			});
		};
	}

	private boolean attempt(boolean allowed, Runnable action) {
		if (allowed) {
			action.run();
			return true;
		}
		assertThat(org.assertj.core.api.Assertions.catchThrowable(action::run)).isInstanceOf(DomainException.class);
		return false;
	}

	private void create(@Nullable Long parent) {
		OrganizationDetails created = as(
				() -> this.organizations.create(OrganizationDraft.named("Section " + this.parents.size()), parent));
		this.parents.put(created.id(), parent);
	}

	private void merge(Long one, Long other) {
		as(() -> this.tree.merge(one, find(one).version(), other));
		this.parents.replaceAll((id, parent) -> one.equals(parent) ? other : parent);
		this.own.merge(other, this.own.getOrDefault(one, 0), Integer::sum);
		this.parents.remove(one);
		this.own.remove(one);
		this.closed.remove(one);
	}

	private void assertThatAllIsAsInTheModel(String when) {
		Map<Long, OrganizationNumbers> counted = as(() -> this.numbers.of(this.parents.keySet()));
		for (Long id : this.parents.keySet()) {
			Set<Long> below = this.parents.keySet()
				.stream()
				.filter((other) -> isBelow(other, id))
				.collect(Collectors.toSet());
			OrganizationDetails found = find(id);
			assertThat(found.parentId()).as(when).isEqualTo(this.parents.get(id));
			assertThat(found.ancestors()).as(when).isEqualTo(ancestors(id));
			assertThat(found.active()).as(when).isEqualTo(isOpen(id));
			int all = below.stream().mapToInt((other) -> this.own.getOrDefault(other, 0)).sum();
			OrganizationNumbers shown = Objects.requireNonNull(counted.get(id));
			assertThat(shown.own()).as(when).isEqualTo(this.own.getOrDefault(id, 0).longValue());
			assertThat(shown.all()).as(when).isEqualTo(all);
			assertThat(as(() -> this.access.below(id)).organizations()).as(when).isEqualTo(below);
			assertThat(listed(id)).as(when).hasSize(all).allMatch(below::contains);
		}
		assertThat(as(() -> this.adherents.count("")).total()).as("nobody is lost")
			.isEqualTo(1 + this.own.values().stream().mapToInt(Integer::intValue).sum());
		assertThat(this.jdbc.queryForObject("""
				select count(*) from adherent a where a.organization_id <> (select h.organization_id
				from adherent_history h where h.id = a.id order by h.revision_id desc limit 1)""", Long.class))
			.as("each move is in the history")
			.isZero();
	}

	private List<Long> listed(long organization) {
		return as(() -> this.adherents.list(new AdherentListQuery("", organization, null, null, false, 0, 1000)))
			.stream()
			.map(AdherentListItem::organizationId)
			.toList();
	}

	private List<Long> ancestors(Long id) {
		List<Long> ancestors = new ArrayList<>();
		for (Long above = this.parents.get(id); above != null; above = this.parents.get(above)) {
			ancestors.addFirst(above);
		}
		return ancestors;
	}

	private boolean isBelow(Long one, Long above) {
		return one.equals(above) || ancestors(one).contains(above);
	}

	private boolean isOpen(Long id) {
		return !this.closed.contains(id);
	}

	private boolean noneOpenBelow(Long id) {
		return this.parents.keySet()
			.stream()
			.noneMatch((other) -> !other.equals(id) && isBelow(other, id) && isOpen(other));
	}

	private @Nullable Long any(Random random) {
		List<Long> ids = this.parents.keySet().stream().sorted().toList();
		return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
	}

	private OrganizationDetails find(Long id) {
		return as(() -> this.organizations.find(id)).orElseThrow();
	}

	private static <T> T as(Supplier<T> action) {
		return new Caller("Awa", Origin.SHELL, Locale.FRENCH).call(action::get);
	}

}
