package org.impactdata.domain.search;

/**
 * In which order found adherents come.
 *
 * @param field of the documents that holds the order
 */
public record SearchOrder(String field) {

	/** Best matches first. */
	public static final SearchOrder RELEVANCE = new SearchOrder("");

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

	/** By a custom field that is a column of the list; those without a value last. */
	public static SearchOrder of(long customField) {
		return new SearchOrder(AdherentDocument.customSort(customField));
	}

	/** Whether adherents without a value come last, whichever way around. */
	boolean missingLast() {
		return this.field.startsWith(AdherentDocument.CUSTOM_SORT);
	}

}
