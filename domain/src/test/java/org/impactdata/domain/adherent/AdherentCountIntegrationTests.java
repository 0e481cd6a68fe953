package org.impactdata.domain.adherent;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.impactdata.domain.search.AdherentSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Of very many adherents, the search index knows how many there are. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class AdherentCountIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	private static final long FAR = 1_000_000;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentSearch search;

	@Autowired
	private AdherentIndexUpdater index;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void everyRowCanBeReachedWithSomeErasedAndSomeNotIndexedYet() {
		forgetWhoeverWasIndexed();
		List<Long> ids = IntStream.range(0, 9).mapToObj((number) -> create("Nom " + number)).toList();
		// As many as make counting slow, to go by the highest id.
		this.jdbc.update("update adherent set id = ? where id = ?", FAR, ids.getLast());
		this.jdbc.update("update adherent set status = 'ERASED' where id in (?, ?)", ids.get(1), ids.get(5));
		for (long erased : List.of(ids.get(1), ids.get(5))) {
			this.jdbc.update("insert into erasure (adherent_id, reason, removed, erased_by, erased_at)"
					+ " values (?, 'sur demande', '{}', 'Awa', utc_timestamp(6))", erased);
		}
		this.jdbc.update("insert into search_index_event (adherent_id) select id from adherent");
		this.index.drain(Integer.MAX_VALUE);
		assertEverybodyIsReached(9);

		create("Nom 21");
		create("Nom 22");
		this.jdbc.update("delete from adherent where id = ?", ids.get(2));
		this.jdbc.update("insert into search_index_event (adherent_id) values (?), (?)", ids.get(2), ids.get(1));
		assertThat(this.search.count(AccessScope.EVERYTHING, Set.of())).as("the index has not followed").hasValue(7);
		assertThat(this.search.count(AccessScope.EVERYTHING, Set.of(ids.get(0), ids.get(1)))).hasValue(6);
		assertEverybodyIsReached(10);
	}

	/** Other tests leave the index as it is when they end. */
	private void forgetWhoeverWasIndexed() {
		long last = create("Personne");
		this.jdbc.update("delete from adherent");
		this.jdbc.batchUpdate("insert into search_index_event (adherent_id) values (?)",
				LongStream.rangeClosed(1, last).mapToObj((id) -> new Object[] { id }).toList());
		this.jdbc.update("insert into search_index_event (adherent_id) values (?)", FAR);
		this.index.drain(Integer.MAX_VALUE);
	}

	private void assertEverybodyIsReached(int total) {
		assertThat(OPERATOR.call(() -> this.adherents.count(AdherentListQuery.all(1))).total()).isEqualTo(total);
		assertThat(IntStream.range(0, total)
			.mapToObj((row) -> OPERATOR.call(() -> this.adherents.list(AdherentListQuery.all(1).page(row, 1))))
			.flatMap(List::stream)
			.map(AdherentListItem::id)).doesNotHaveDuplicates().hasSize(total);
	}

	private long create(String name) {
		return OPERATOR.call(() -> this.adherents.create(AdherentDraft.person(name, ""))).id();
	}

}
