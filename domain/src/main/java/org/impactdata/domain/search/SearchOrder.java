package org.impactdata.domain.search;

import java.util.List;
import java.util.Set;

/**
 * A column in whose order found adherents come.
 *
 * @param field of the documents that holds the order
 * @param descending whether it is turned around
 */
public record SearchOrder(String field, boolean descending) {

	/** No column: best matches first. */
	public static final List<SearchOrder> RELEVANCE = List.of();

	/** By folded name. */
	public static final SearchOrder NAME = new SearchOrder("nameSort");

	/** By identifiant. */
	public static final SearchOrder IDENTIFIANT = new SearchOrder("identifiantSort");

	/** By city. */
	public static final SearchOrder CITY = new SearchOrder("citySort");

	/** By e-mail address. */
	public static final SearchOrder EMAIL = new SearchOrder("emailSort");

	/** By status. */
	public static final SearchOrder STATUS = new SearchOrder("statusSort");

	/** By date of joining. */
	public static final SearchOrder JOINED = new SearchOrder("joinedSort");

	/** By time of the last change. */
	public static final SearchOrder UPDATED = new SearchOrder("updatedSort");

	/** By id. */
	static final SearchOrder KEY = new SearchOrder("key");

	private static final Set<String> NUMBERS = Set.of(JOINED.field, UPDATED.field, KEY.field);

	/** By a custom field that is a column of the list; those without a value last. */
	public static SearchOrder of(long customField) {
		return new SearchOrder(AdherentDocument.customSort(customField));
	}

	private SearchOrder(String field) {
		this(field, false);
	}

	/** The other way around. */
	public SearchOrder turnedAround() {
		return new SearchOrder(this.field, !this.descending);
	}

	/** Whether the order is that of texts, rather than of numbers. */
	boolean byText() {
		return !NUMBERS.contains(this.field);
	}

	/** Whether adherents without a value come last, whichever way around. */
	boolean missingLast() {
		return this.field.startsWith(AdherentDocument.CUSTOM_SORT);
	}

}
