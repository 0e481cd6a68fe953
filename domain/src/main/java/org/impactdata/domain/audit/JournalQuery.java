package org.impactdata.domain.audit;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of the journal; null is any.
 *
 * @param agentId of the agent who did it
 * @param kinds of the object, none for any
 * @param text how the name of the object begins, or its whole id; empty for any
 * @param action what was done
 * @param from first day, where the product runs
 * @param to last day
 * @param refusals whether only what was refused
 */
public record JournalQuery(@Nullable Long agentId, Set<JournalObject.Kind> kinds, String text,
		@Nullable JournalAction action, @Nullable LocalDate from, @Nullable LocalDate to, boolean refusals) {

	private static final int LONGEST_TEXT = 200;

	/** Every row. */
	public static final JournalQuery ALL = new JournalQuery(null, Set.of(), "", null, null, null, false);

	public JournalQuery {
		kinds = Set.copyOf(kinds);
		text = text.strip();
		text = (text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT) : text;
	}

}
