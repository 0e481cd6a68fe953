package org.impactdata.domain.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something to be kept in the journal.
 *
 * @param action what was done
 * @param object to what; null when to nothing in particular
 * @param changes values before and after
 */
public record JournalEvent(JournalAction action, @Nullable JournalObject object, List<Change> changes) {

	public JournalEvent {
		changes = List.copyOf(changes);
	}

	public static JournalEvent of(JournalAction action, @Nullable JournalObject object, Change... changes) {
		return new JournalEvent(action, object, List.of(changes));
	}

	/**
	 * One value before and after.
	 *
	 * @param field which value, a name in code such as {@code display_name}
	 * @param before null when there was none
	 * @param after null when there is none any more
	 */
	public record Change(String field, @Nullable String before, @Nullable String after) {
	}

}
