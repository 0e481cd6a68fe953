package org.impactdata.domain.adherent;

import org.impactdata.domain.search.SearchOrder;

/** By what a list of adherents can be sorted. */
public enum AdherentSort {

	/** Last and first name, or legal name. */
	NAME("name_key", SearchOrder.NAME),

	/** Identifiant. */
	IDENTIFIANT("identifiant", SearchOrder.IDENTIFIANT),

	/** City. */
	CITY("city", SearchOrder.CITY),

	/** E-mail address. */
	EMAIL("email", SearchOrder.EMAIL),

	/** Date of joining. */
	JOINED("joined_on", SearchOrder.JOINED),

	/** Status. */
	STATUS("status", SearchOrder.STATUS),

	/** Time of the last change. */
	UPDATED("updated_at", SearchOrder.UPDATED);

	private final String column;

	private final SearchOrder searchOrder;

	AdherentSort(String column, SearchOrder searchOrder) {
		this.column = column;
		this.searchOrder = searchOrder;
	}

	String column() {
		return this.column;
	}

	SearchOrder searchOrder() {
		return this.searchOrder;
	}

}
