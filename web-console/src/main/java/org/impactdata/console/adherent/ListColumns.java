package org.impactdata.console.adherent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.domain.adherent.AdherentOrder;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.SeenCustomFields;

/**
 * The columns there are for an agent.
 *
 * @param all those that every adherent has, then custom fields
 */
record ListColumns(List<ListColumn> all) {

	static ListColumns of(CurrentAgent agent, SeenCustomFields customFields) {
		return new ListColumns(
				Stream.<ListColumn>concat(Stream.of(AdherentColumn.values()).filter((column) -> column.seenBy(agent)),
						customFields.anywhere()
							.stream()
							.filter(CustomField::listed)
							.map((field) -> new CustomColumn(field, customFields.seesAll(field))))
					.toList());
	}

	/** The one of a key, as far as the agent sees it. */
	Optional<ListColumn> find(String key) {
		return this.all.stream().filter((column) -> column.key().equals(key)).findFirst();
	}

	/** The one that sorts the list so. */
	Optional<ListColumn> sortedBy(AdherentOrder order) {
		return this.all.stream().filter((column) -> order.equals(column.sort())).findFirst();
	}

}
