package org.impactdata.domain.adherent;

import org.impactdata.domain.search.SearchOrder;

/**
 * The order of a custom field that is a column of the list; adherents without a value
 * come last. It is the search index that has it, and the index holds no more than so many
 * in order.
 *
 * @param fieldId of the custom field; of one that is no column, or that the caller does
 * not see of everybody, it is no order
 */
public record CustomFieldOrder(long fieldId) implements AdherentOrder {

	@Override
	public SearchOrder searchOrder() {
		return SearchOrder.of(this.fieldId);
	}

}
