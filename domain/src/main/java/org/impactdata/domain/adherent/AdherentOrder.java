package org.impactdata.domain.adherent;

import org.impactdata.domain.search.SearchOrder;

/** By what a list of adherents is sorted. */
public sealed interface AdherentOrder permits AdherentSort, CustomFieldOrder {

	/** The same, of what a search finds. */
	SearchOrder searchOrder();

}
