package org.impactdata.domain.adherent;

import java.util.Arrays;
import java.util.List;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.customfield.CustomFieldCatalogue;
import org.impactdata.domain.customfield.SeenCustomFields;
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

	private final CustomFieldCatalogue customFields;

	AdherentFinding(AdherentPages pages, AdherentSearch search, CallerAccess access, AdherentCensus census,
			CustomFieldCatalogue customFields) {
		this.pages = pages;
		this.search = search;
		this.access = access;
		this.census = census;
		this.customFields = customFields;
	}

	List<Long> ids(AdherentListQuery query, AgentRights rights) {
		SearchReach reach = reach(query, rights);
		if (reach.adherents().isEmpty()) {
			return List.of();
		}
		List<SortKey> order = usable(query.sort(), rights);
		if (query.everybody() && ofTheTable(order)) {
			return everybody(reach.adherents(), column(order), descending(order), query.offset(), query.limit());
		}
		if (query.offset() >= AdherentSearch.MOST) {
			return List.of();
		}
		return this.search.search(reach, query.text(), searchOrder(order), query.offset(), query.limit())
			.map(AdherentHits::ids)
			.orElseGet(() -> withoutIndex(query, reach, order));
	}

	/** In the order of the first column alone, if it is the table's. */
	private List<Long> withoutIndex(AdherentListQuery query, SearchReach reach, List<SortKey> order) {
		AdherentSort sort = column(order);
		boolean descending = descending(order);
		if (query.tagId() != null && query.text().isBlank()) {
			return this.pages.tagged(reach, sort, descending, query.offset(), query.limit());
		}
		return query.everybody() ? everybody(reach.adherents(), sort, descending, query.offset(), query.limit())
				: this.pages.matches(reach, query.text(), sort, descending, query.offset(), query.limit());
	}

	/** Whether an index of the table holds the order. */
	private static boolean ofTheTable(List<SortKey> order) {
		return order.isEmpty() || (order.size() == 1 && order.getFirst().by() instanceof AdherentSort);
	}

	private static AdherentSort column(List<SortKey> order) {
		return (!order.isEmpty() && order.getFirst().by() instanceof AdherentSort sort) ? sort : AdherentSort.NAME;
	}

	private static boolean descending(List<SortKey> order) {
		return !order.isEmpty() && order.getFirst().by() instanceof AdherentSort && order.getFirst().descending();
	}

	private static List<SearchOrder> searchOrder(List<SortKey> order) {
		return order.stream()
			.map((key) -> key.descending() ? key.by().searchOrder().turnedAround() : key.by().searchOrder())
			.toList();
	}

	/**
	 * The order that is asked for, without columns that would tell the caller what is not
	 * seen.
	 */
	private List<SortKey> usable(List<SortKey> asked, AgentRights rights) {
		return asked.stream().filter((key) -> switch (key.by()) {
			case AdherentSort sort -> sort.mayBeUsedWith(rights);
			case CustomFieldOrder(long id) -> isColumn(id, this.customFields.seenWith(rights));
		}).toList();
	}

	private static boolean isColumn(long id, SeenCustomFields seen) {
		return seen.anywhere().stream().anyMatch((field) -> field.id() == id && field.listed() && seen.seesAll(field));
	}

	/**
	 * Ids of those before and after an adherent in a list: two, each null when there is
	 * none.
	 */
	List<@Nullable Long> neighbours(AdherentListQuery list, long id, AgentRights rights) {
		List<SortKey> order = usable(list.sort(), rights);
		if (list.everybody() && ofTheTable(order)) {
			AdherentSort sort = column(order);
			AccessScope scope = reach(list, rights).adherents();
			return Arrays.asList(this.pages.neighbour(scope, sort, !descending(order), id),
					this.pages.neighbour(scope, sort, descending(order), id));
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
		return this.search.search(reach, text, SearchOrder.RELEVANCE, 0, 0)
			.map((hits) -> new AdherentCount(Math.min(hits.total(), AdherentSearch.MOST), hits.exact()))
			.orElseGet(() -> text.isBlank() ? this.pages.countTagged(reach) : this.pages.countMatches(reach, text));
	}

	private SearchReach reach(AdherentListQuery query, AgentRights rights) {
		SearchReach reach = SearchReach.of(rights).and(this.customFields.seenWith(rights));
		Long organization = query.organizationId();
		return ((organization != null) ? reach.within(this.access.below(organization)) : reach).tagged(query.tagId());
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
