package org.impactdata.domain.adherent;

/** By what a list of adherents can be sorted. */
public enum AdherentSort {

	/** Last and first name, or legal name. */
	NAME("name_key"),

	/** Identifiant. */
	IDENTIFIANT("identifiant"),

	/** City. */
	CITY("city"),

	/** E-mail address. */
	EMAIL("email"),

	/** Date of joining. */
	JOINED("joined_on"),

	/** Status. */
	STATUS("status"),

	/** Time of the last change. */
	UPDATED("updated_at");

	private final String column;

	AdherentSort(String column) {
		this.column = column;
	}

	String column() {
		return this.column;
	}

	/** Whether the database has an index in this order. */
	boolean indexed() {
		return this != JOINED && this != STATUS;
	}

}
