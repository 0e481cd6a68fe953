package org.impactdata.domain.adherent;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.access.Origin;

/**
 * One change in the history of an adherent.
 *
 * @param revision number of the transaction
 * @param when the moment
 * @param who as shown at that moment
 * @param origin from where
 * @param importId the import that did it; null when none
 * @param kind what was done
 * @param changes which fields, in the order of a form
 */
public record HistoryEntry(long revision, Instant when, @Nullable String who, Origin origin, @Nullable Long importId,
		Kind kind, List<FieldChange> changes) {

	/** What was done. */
	public enum Kind {

		/** Kept for the first time. */
		CREATED,

		/** Changed. */
		CHANGED,

		/** Removed. */
		DELETED

	}

	/**
	 * A field before and after. Texts are as stored; see {@link AdherentField#display}.
	 *
	 * @param field which field
	 * @param name of a custom field; null for any other
	 * @param before null when there was none
	 * @param after null when there is none any more
	 */
	public record FieldChange(AdherentField field, @Nullable String name, @Nullable String before,
			@Nullable String after) {
	}

}
