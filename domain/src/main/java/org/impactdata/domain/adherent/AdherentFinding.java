package org.impactdata.domain.adherent;

import java.util.Arrays;
import java.util.List;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.search.AdherentHits;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.search.SearchOrder;
import org.impactdata.domain.search.SearchReach;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides who answers a list: the search index when there is something to be found, the
 * database when everybody is listed or there is no index.
 */
@Component
class AdherentFinding {

	/** How many of the matches of a search one can step through. */
	private static final int NEIGHBOURHOOD = 1000;

	private final AdherentPages pages;

	private final AdherentSearch search;

	private final CallerAccess access;

	private final AdherentCensus census;

	AdherentFinding(AdherentPages pages, AdherentSearch search, CallerAccess access, AdherentCensus census) {
		this.pages = pages;
		this.search = search;
		this.access = access;
		this.census = census;
	}

	List<Long> ids(AdherentListQuery query, AgentRights rights) {
		SearchReach reach = reach(query, rights);
		AdherentSort asked = query.sort();
		AdherentSort sort = (asked != null && asked.mayBeUsedWith(rights)) ? asked : AdherentSort.NAME;
		boolean sorted = sort == asked;
		boolean descending = sorted && query.descending();
		if (reach.adherents().isEmpty()) {
			return List.of();
		}
		if (query.everybody()) {
			return everybody(reach.adherents(), sort, (asked == null) ? query.descending() : descending, query.offset(),
					query.limit());
		}
		if (query.offset() >= AdherentSearch.MOST) {
			return List.of();
		}
		SearchOrder order = sorted ? sort.searchOrder() : SearchOrder.RELEVANCE;
		return this.search.search(reach, query.text(), order, query.descending(), query.offset(), query.limit())
			.map(AdherentHits::ids)
			.orElseGet(() -> this.pages.matches(reach, query.text(), sort, query.descending(), query.offset(),
					query.limit()));
	}

	/**
	 * Ids of those before and after an adherent in a list: two, each null when there is
	 * none.
	 */
	List<@Nullable Long> neighbours(AdherentListQuery list, long id, AgentRights rights) {
		AdherentSort asked = list.sort();
		AdherentSort sort = (asked != null && asked.mayBeUsedWith(rights)) ? asked : AdherentSort.NAME;
		if (list.everybody()) {
			boolean descending = (asked == null || sort == asked) && list.descending();
			AccessScope scope = reach(list, rights).adherents();
			return Arrays.asList(this.pages.neighbour(scope, sort, !descending, id),
					this.pages.neighbour(scope, sort, descending, id));
		}
		List<Long> ids = ids(list.page(0, NEIGHBOURHOOD), rights);
		int at = ids.indexOf(id);
		return Arrays.asList((at > 0) ? ids.get(at - 1) : null,
				(at >= 0 && at + 1 < ids.size()) ? ids.get(at + 1) : null);
	}

	AdherentCount count(AdherentListQuery query, AgentRights rights) {
		SearchReach reach = reach(query, rights);
		String text = query.text();
		if (query.everybody()) {
			return new AdherentCount(this.pages.count(reach.adherents()), true);
		}
		return this.search.search(reach, text, SearchOrder.RELEVANCE, false, 0, 0)
			.map((hits) -> new AdherentCount(Math.min(hits.total(), AdherentSearch.MOST), hits.exact()))
			.orElseGet(() -> this.pages.countMatches(reach, text));
	}

	private SearchReach reach(AdherentListQuery query, AgentRights rights) {
		SearchReach reach = SearchReach.of(rights);
		Long organization = query.organizationId();
		return (organization != null) ? reach.within(this.access.below(organization)) : reach;
	}

	void forgetCount() {
		this.pages.forgetCount();
		this.census.forget();
	}

	private List<Long> everybody(AccessScope scope, AdherentSort sort, boolean descending, int offset, int limit) {
		long total = this.pages.count(scope);
		long behind = total - offset - limit;
		boolean backwards = behind >= 0 && offset > total / 2;
		List<Long> ids = this.pages.page(scope, sort, backwards != descending, backwards ? behind : offset, limit);
		return backwards ? ids.reversed() : ids;
	}

}
