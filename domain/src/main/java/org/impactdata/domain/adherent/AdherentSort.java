package org.impactdata.domain.adherent;

import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.search.SearchOrder;

/** By what a list of adherents can be sorted. */
public enum AdherentSort implements AdherentOrder {

	/** Last and first name, or legal name. */
	NAME("name_key", "adherent_name", SearchOrder.NAME),

	/** Identifiant. */
	IDENTIFIANT("identifiant", "adherent_identifiant", SearchOrder.IDENTIFIANT),

	/** City. */
	CITY("city", "adherent_city", SearchOrder.CITY),

	/** E-mail address. */
	EMAIL("email", "adherent_email", SearchOrder.EMAIL),

	/** Date of joining. */
	JOINED("joined_on", "adherent_joined", SearchOrder.JOINED),

	/** Status. */
	STATUS("status", "adherent_status", SearchOrder.STATUS),

	/** Time of the last change. */
	UPDATED("updated_at", "adherent_updated", SearchOrder.UPDATED);

	private final String column;

	private final String index;

	private final SearchOrder searchOrder;

	AdherentSort(String column, String index, SearchOrder searchOrder) {
		this.column = column;
		this.index = index;
		this.searchOrder = searchOrder;
	}

	String column() {
		return this.column;
	}

	/** The index of the table that holds the order. */
	String index() {
		return this.index;
	}

	/**
	 * Whether somebody may sort by it: an order tells of a field as the field itself
	 * would.
	 */
	public boolean mayBeUsedWith(AgentRights rights) {
		return this != EMAIL || rights.seesAll(SensitiveField.EMAIL);
	}

	@Override
	public SearchOrder searchOrder() {
		return this.searchOrder;
	}

}
