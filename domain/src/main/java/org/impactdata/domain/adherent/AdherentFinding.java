package org.impactdata.domain.adherent;

import java.util.List;

import org.impactdata.domain.search.AdherentHits;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.search.SearchOrder;

import org.springframework.stereotype.Component;

/**
 * Decides who answers a list: the search index when there is something to be found, the
 * database when everybody is listed or there is no index.
 */
@Component
class AdherentFinding {

	private final AdherentPages pages;

	private final AdherentSearch search;

	AdherentFinding(AdherentPages pages, AdherentSearch search) {
		this.pages = pages;
		this.search = search;
	}

	List<Long> ids(AdherentListQuery query) {
		AdherentSort sort = (query.sort() != null) ? query.sort() : AdherentSort.NAME;
		if (query.everybody()) {
			return everybody(sort, query.descending(), query.offset(), query.limit());
		}
		if (query.offset() >= AdherentSearch.MOST) {
			return List.of();
		}
		SearchOrder order = (query.sort() != null) ? query.sort().searchOrder() : SearchOrder.RELEVANCE;
		return this.search.search(query.text(), order, query.descending(), query.offset(), query.limit())
			.map(AdherentHits::ids)
			.orElseGet(() -> this.pages.matches(query.text(), sort, query.descending(), query.offset(), query.limit()));
	}

	AdherentCount count(String text) {
		if (text.isBlank()) {
			return new AdherentCount(this.pages.count(), true);
		}
		return this.search.search(text, SearchOrder.RELEVANCE, false, 0, 0)
			.map((hits) -> new AdherentCount(Math.min(hits.total(), AdherentSearch.MOST), hits.exact()))
			.orElseGet(() -> this.pages.countMatches(text));
	}

	void forgetCount() {
		this.pages.forgetCount();
	}

	private List<Long> everybody(AdherentSort sort, boolean descending, int offset, int limit) {
		long total = this.pages.count();
		long behind = total - offset - limit;
		boolean backwards = behind >= 0 && offset > total / 2;
		List<Long> ids = this.pages.page(sort, backwards != descending, backwards ? behind : offset, limit);
		return backwards ? ids.reversed() : ids;
	}

}
