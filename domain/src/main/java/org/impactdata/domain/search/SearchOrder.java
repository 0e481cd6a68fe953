package org.impactdata.domain.search;

/** In which order found adherents come. */
public enum SearchOrder {

	/** Best matches first. */
	RELEVANCE(""),

	/** By folded name. */
	NAME("nameSort"),

	/** By identifiant. */
	IDENTIFIANT("identifiantSort"),

	/** By city. */
	CITY("citySort"),

	/** By e-mail address. */
	EMAIL("emailSort"),

	/** By status. */
	STATUS("statusSort"),

	/** By date of joining. */
	JOINED("joinedSort"),

	/** By time of the last change. */
	UPDATED("updatedSort"),

	/** By id. */
	KEY("key");

	private final String field;

	SearchOrder(String field) {
		this.field = field;
	}

	String field() {
		return this.field;
	}

}
