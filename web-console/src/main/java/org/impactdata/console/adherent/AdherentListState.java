package org.impactdata.console.adherent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.router.QueryParameters;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentOrder;
import org.impactdata.domain.adherent.AdherentSort;
import org.impactdata.domain.adherent.CustomFieldOrder;
import org.impactdata.domain.adherent.SortKey;
import org.impactdata.domain.search.AdherentSearch;
import org.jspecify.annotations.Nullable;

/**
 * What the address says about the list.
 *
 * @param query what was typed into the search box, without spaces around it
 * @param organization id of the one whose adherents are listed, with those of all below
 * it; null for everybody
 * @param tag id of one they all have; null for any
 * @param sort by what it is sorted, the first column first; empty for the usual order
 * @param position number of the first row in sight, from 0
 */
public record AdherentListState(String query, @Nullable Long organization, @Nullable Long tag, List<SortKey> sort,
		int position) {

	/** Everybody, in the usual order. */
	public static final AdherentListState START = new AdherentListState("", null, null, List.of(), 0);

	private static final String CUSTOM = "custom_";

	private static final String DESCENDING = "-";

	private static final int MOST_COLUMNS = 3;

	private static final int LONGEST_QUERY = 200;

	public AdherentListState {
		query = query.strip();
		query = (query.length() > LONGEST_QUERY) ? query.substring(0, LONGEST_QUERY) : query;
	}

	public static AdherentListState of(QueryParameters parameters) {
		return new AdherentListState(parameters.getSingleParameter("q").orElse(""), id(parameters, "organisation"),
				id(parameters, "etiquette"), sort(parameters.getParameters("sort")),
				parameters.getSingleParameter("position").map(AdherentListState::number).orElse(0));
	}

	private static @Nullable Long id(QueryParameters parameters, String name) {
		return parameters.getSingleParameter(name)
			.filter((id) -> id.matches("\\d{1,18}"))
			.map(Long::valueOf)
			.orElse(null);
	}

	private static List<SortKey> sort(List<String> columns) {
		return columns.stream().limit(MOST_COLUMNS).flatMap((column) -> {
			boolean descending = column.startsWith(DESCENDING);
			return order(descending ? column.substring(DESCENDING.length()) : column)
				.map((order) -> new SortKey(order, descending))
				.stream();
		}).toList();
	}

	private static Optional<AdherentOrder> order(String column) {
		if (column.matches(CUSTOM + "\\d{1,18}")) {
			return Optional.of(new CustomFieldOrder(Long.parseLong(column.substring(CUSTOM.length()))));
		}
		return Stream.of(AdherentSort.values())
			.filter((sort) -> parameter(sort).equals(column))
			.map(AdherentOrder.class::cast)
			.findFirst();
	}

	private static int number(String text) {
		return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
	}

	private static String parameter(AdherentOrder order) {
		return switch (order) {
			case AdherentSort sort -> sort.name().toLowerCase(Locale.ROOT);
			case CustomFieldOrder(long field) -> CUSTOM + field;
		};
	}

	AdherentListState withQuery(String query) {
		return new AdherentListState(query, this.organization, this.tag, this.sort, 0);
	}

	AdherentListState withSort(List<SortKey> sort) {
		return new AdherentListState(this.query, this.organization, this.tag,
				sort.subList(0, Math.min(sort.size(), MOST_COLUMNS)), 0);
	}

	AdherentListState withOrganization(@Nullable Long organization) {
		return new AdherentListState(this.query, organization, this.tag, this.sort, 0);
	}

	/** How many rows of the list can be reached at most. */
	int reach() {
		boolean everywhere = this.sort.size() < 2 && this.tag == null
				&& this.sort.stream().noneMatch((key) -> key.by() instanceof CustomFieldOrder);
		return everywhere ? Integer.MAX_VALUE : AdherentSearch.MOST;
	}

	AdherentListState withTag(@Nullable Long tag) {
		return new AdherentListState(this.query, this.organization, tag, this.sort, 0);
	}

	/** The order alone, to be kept. */
	String order() {
		return String.join(" ", columns());
	}

	/** In an order that was kept. */
	AdherentListState sortedAs(String order) {
		return withSort(sort(List.of(order.split(" "))));
	}

	private List<String> columns() {
		return this.sort.stream().map((key) -> (key.descending() ? DESCENDING : "") + parameter(key.by())).toList();
	}

	/** Whether only some are listed. */
	boolean filtered() {
		return !this.query.isEmpty() || this.organization != null || this.tag != null;
	}

	/** Which adherents are listed, from the first. */
	public AdherentListQuery list() {
		return new AdherentListQuery(this.query, this.organization, this.tag, this.sort, 0, 1);
	}

	/**
	 * Whether both show the same rows in the same order, wherever they are scrolled to.
	 */
	boolean sameRows(AdherentListState other) {
		return this.query.equals(other.query) && Objects.equals(this.organization, other.organization)
				&& Objects.equals(this.tag, other.tag) && this.sort.equals(other.sort);
	}

	public QueryParameters parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		if (!this.query.isEmpty()) {
			parameters.put("q", List.of(this.query));
		}
		Long of = this.organization;
		if (of != null) {
			parameters.put("organisation", List.of(of.toString()));
		}
		Long having = this.tag;
		if (having != null) {
			parameters.put("etiquette", List.of(having.toString()));
		}
		if (!this.sort.isEmpty()) {
			parameters.put("sort", columns());
		}
		if (this.position > 0) {
			parameters.put("position", List.of(String.valueOf(this.position)));
		}
		return new QueryParameters(parameters);
	}

}
