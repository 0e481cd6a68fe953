package org.impactdata.console.adherent;

import java.util.Locale;

import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentOrder;
import org.jspecify.annotations.Nullable;

/** A column of the list of adherents. */
sealed interface ListColumn permits AdherentColumn, CustomColumn {

	/** Under which it is remembered. */
	String key();

	/** What it is called. */
	String label(Locale locale);

	/** As wide as it is unless the agent drags it. */
	String width();

	/** By what it sorts the list; null when it does not. */
	@Nullable AdherentOrder sort();

	/**
	 * Whether the agent may sort by it: an order tells of a field as the field itself
	 * would.
	 */
	boolean sortedFor(CurrentAgent agent);

	/** Whether adherents are found by what it says. */
	boolean isSearched();

	/** What it says of an adherent, perhaps nothing. */
	String text(AdherentListItem item, Locale locale);

}
