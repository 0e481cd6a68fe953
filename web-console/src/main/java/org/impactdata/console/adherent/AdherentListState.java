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
import org.impactdata.domain.search.AdherentSearch;
import org.jspecify.annotations.Nullable;

/**
 * What the address says about the list.
 *
 * @param query what was typed into the search box, without spaces around it
 * @param organization id of the one whose adherents are listed, with those of all below
 * it; null for everybody
 * @param tag id of one they all have; null for any
 * @param sort by what it is sorted, null for the usual order
 * @param descending whether the order is turned around
 * @param position number of the first row in sight, from 0
 */
public record AdherentListState(String query, @Nullable Long organization, @Nullable Long tag,
		@Nullable AdherentOrder sort, boolean descending, int position) {

	/** Everybody, in the usual order. */
	public static final AdherentListState START = new AdherentListState("", null, null, null, false, 0);

	private static final String CUSTOM = "custom_";

	private static final int LONGEST_QUERY = 200;

	public AdherentListState {
		query = query.strip();
		query = (query.length() > LONGEST_QUERY) ? query.substring(0, LONGEST_QUERY) : query;
	}

	public static AdherentListState of(QueryParameters parameters) {
		return new AdherentListState(parameters.getSingleParameter("q").orElse(""), id(parameters, "organisation"),
				id(parameters, "etiquette"),
				parameters.getSingleParameter("sort").flatMap(AdherentListState::sort).orElse(null),
				parameters.getSingleParameter("order").filter("desc"::equals).isPresent(),
				parameters.getSingleParameter("position").map(AdherentListState::number).orElse(0));
	}

	private static @Nullable Long id(QueryParameters parameters, String name) {
		return parameters.getSingleParameter(name)
			.filter((id) -> id.matches("\\d{1,18}"))
			.map(Long::valueOf)
			.orElse(null);
	}

	private static Optional<AdherentOrder> sort(String name) {
		if (name.matches(CUSTOM + "\\d{1,18}")) {
			return Optional.of(new CustomFieldOrder(Long.parseLong(name.substring(CUSTOM.length()))));
		}
		return Stream.of(AdherentSort.values())
			.filter((sort) -> parameter(sort).equals(name))
			.map(AdherentOrder.class::cast)
			.findFirst();
	}

	private static int number(String text) {
		return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
	}

	static String parameter(AdherentOrder order) {
		return switch (order) {
			case AdherentSort sort -> sort.name().toLowerCase(Locale.ROOT);
			case CustomFieldOrder(long field) -> CUSTOM + field;
		};
	}

	AdherentListState withQuery(String query) {
		return new AdherentListState(query, this.organization, this.tag, this.sort, this.descending, 0);
	}

	AdherentListState withSort(@Nullable AdherentOrder sort, boolean descending) {
		return new AdherentListState(this.query, this.organization, this.tag, sort, descending, 0);
	}

	AdherentListState withOrganization(@Nullable Long organization) {
		return new AdherentListState(this.query, organization, this.tag, this.sort, this.descending, 0);
	}

	/** How many rows of the list can be reached at most. */
	int reach() {
		return (this.sort instanceof CustomFieldOrder || this.tag != null) ? AdherentSearch.MOST : Integer.MAX_VALUE;
	}

	AdherentListState withTag(@Nullable Long tag) {
		return new AdherentListState(this.query, this.organization, tag, this.sort, this.descending, 0);
	}

	/** The order alone, to be kept. */
	String order() {
		AdherentOrder by = this.sort;
		return (by == null) ? "" : parameter(by) + (this.descending ? " desc" : "");
	}

	/** In an order that was kept. */
	AdherentListState sortedAs(String order) {
		String[] parts = order.split(" ");
		return withSort(sort(parts[0]).orElse(null), parts.length == 2);
	}

	/** Whether only some are listed. */
	boolean filtered() {
		return !this.query.isEmpty() || this.organization != null || this.tag != null;
	}

	/** Which adherents are listed, from the first. */
	public AdherentListQuery list() {
		return new AdherentListQuery(this.query, this.organization, this.tag, this.sort, this.descending, 0, 1);
	}

	/**
	 * Whether both show the same rows in the same order, wherever they are scrolled to.
	 */
	boolean sameRows(AdherentListState other) {
		return this.query.equals(other.query) && Objects.equals(this.organization, other.organization)
				&& Objects.equals(this.tag, other.tag) && Objects.equals(this.sort, other.sort)
				&& this.descending == other.descending;
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
		AdherentOrder by = this.sort;
		if (by != null) {
			parameters.put("sort", List.of(parameter(by)));
			if (this.descending) {
				parameters.put("order", List.of("desc"));
			}
		}
		if (this.position > 0) {
			parameters.put("position", List.of(String.valueOf(this.position)));
		}
		return new QueryParameters(parameters);
	}

}
