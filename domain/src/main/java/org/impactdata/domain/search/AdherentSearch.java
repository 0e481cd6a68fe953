package org.impactdata.domain.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.SearchQuery;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.search.WordQueries.Forgiveness;

import org.springframework.stereotype.Component;

/**
 * Finds adherents by what one types: beginnings of words in any order, parts of numbers
 * in any writing, and, when hardly anything is found so, names that sound the same, and
 * names and places with a typo. Tells ids only.
 */
@Component
public class AdherentSearch {

	/** More are not counted, and cannot be paged to. */
	public static final int MOST = 10_000;

	private static final Logger log = LoggerFactory.getLogger(AdherentSearch.class);

	/** Ten words, each with whatever is alike in every field. */
	private static final int MOST_CLAUSES = 8192;

	/** With fewer hits than these, typos and other spellings are forgiven. */
	private static final int FEW = 10;

	private final EntityManagerFactory factory;

	private final IndexOwnership ownership;

	AdherentSearch(EntityManagerFactory factory, IndexOwnership ownership) {
		this.factory = factory;
		this.ownership = ownership;
		IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
	}

	/** Whether this process can answer from the index. */
	public boolean ready() {
		return this.ownership.whole();
	}

	/**
	 * Search.
	 * @param reach what may be found, and by what
	 * @param text what was typed; blank finds everybody
	 * @param order in which the adherents come, the first column first; empty for the
	 * best matches first
	 * @param offset how many to leave out
	 * @param limit how many at most; 0 only counts
	 * @return what was found; empty when the index cannot answer now
	 */
	public Optional<AdherentHits> search(SearchReach reach, String text, List<SearchOrder> order, int offset,
			int limit) {
		if (!ready()) {
			return Optional.empty();
		}
		SearchWords words = SearchWords.of(text);
		if (reach.adherents().isEmpty() || (words.isEmpty() && !text.isBlank())) {
			return Optional.of(new AdherentHits(List.of(), 0, true));
		}
		Page page = new Page(reach, order, offset, limit);
		try (EntityManager entities = this.factory.createEntityManager()) {
			SearchSession session = Search.session(entities);
			AdherentHits hits = search(session, words, Forgiveness.NONE, page);
			if (hits.total() < FEW && words.mayBeForgiven()) {
				hits = search(session, words, Forgiveness.WORDS, page);
				if (hits.total() == 0) {
					hits = search(session, words, Forgiveness.STARTS, page);
				}
			}
			return Optional.of(hits);
		}
		catch (RuntimeException ex) {
			log.warn("The search index did not answer", ex);
			return Optional.empty();
		}
	}

	/**
	 * How many adherents there are, as far as the index has followed.
	 * @param besides ids of those who are not counted
	 * @return empty when the index cannot answer now
	 */
	public OptionalLong count(AccessScope adherents, Set<Long> besides) {
		if (!ready()) {
			return OptionalLong.empty();
		}
		try (EntityManager entities = this.factory.createEntityManager()) {
			SearchSession session = Search.session(entities);
			long all = session.search(IndexedAdherent.class)
				.where((predicate) -> predicate.extension(LuceneExtension.get())
					.fromLuceneQuery(WordQueries.everybody(adherents)))
				.fetchTotalHitCount();
			return OptionalLong.of(besides.isEmpty() ? all : all - session.search(IndexedAdherent.class)
				.where((predicate) -> predicate.and(
						predicate.extension(LuceneExtension.get()).fromLuceneQuery(WordQueries.everybody(adherents)),
						predicate.id().matchingAny(besides)))
				.fetchTotalHitCount());
		}
		catch (RuntimeException ex) {
			log.warn("The search index did not answer", ex);
			return OptionalLong.empty();
		}
	}

	private static AdherentHits search(SearchSession session, SearchWords words, Forgiveness forgiveness, Page page) {
		SearchScope<IndexedAdherent> scope = session.scope(IndexedAdherent.class);
		SearchPredicate predicate = scope.predicate()
			.extension(LuceneExtension.get())
			.fromLuceneQuery(WordQueries.of(words, forgiveness, page.reach()))
			.toPredicate();
		SearchQuery<Long> query = session.search(scope)
			.select((field) -> field.id(Long.class))
			.where(predicate)
			.sort(sort(scope, page.order()))
			.totalHitCountThreshold(page.counted())
			.toQuery();
		SearchResult<Long> result = query.fetch(page.offset(), page.limit());
		boolean exact = result.total().isHitCountExact();
		long total = exact ? result.total().hitCount() : result.total().hitCountLowerBound();
		return new AdherentHits(result.hits(), total, exact);
	}

	private static SearchSort sort(SearchScope<IndexedAdherent> scope, List<SearchOrder> order) {
		if (order.isEmpty()) {
			return scope.sort().score().then().field(SearchOrder.NAME.field()).toSort();
		}
		SearchOrder key = order.getFirst().descending() ? SearchOrder.KEY.turnedAround() : SearchOrder.KEY;
		return scope.sort().composite((columns) -> {
			order.forEach((column) -> columns.add(sort(scope, column)));
			columns.add(sort(scope, key));
		}).toSort();
	}

	private static SearchSort sort(SearchScope<IndexedAdherent> scope, SearchOrder column) {
		if (column.byText()) {
			return scope.sort()
				.extension(LuceneExtension.get())
				.fromLuceneSortField(OrdinalOrder.of(column.field(), column.descending(),
						column.descending() || column.missingLast()))
				.toSort();
		}
		var field = scope.sort().field(column.field());
		if (column.descending()) {
			return field.desc().missing().last().toSort();
		}
		return (column.missingLast() ? field.asc().missing().last() : field.asc().missing().first()).toSort();
	}

	private record Page(SearchReach reach, List<SearchOrder> order, int offset, int limit) {

		/** Counting what nobody asked for would take longer than finding. */
		int counted() {
			return (this.limit == 0) ? MOST : Math.max(FEW, this.offset + this.limit);
		}

	}

}
