package org.impactdata.domain.audit;

/**
 * How much of the journal a query finds at one moment.
 *
 * @param rows how many rows
 * @param last id of the newest, 0 when there is none; whatever is written later has a
 * larger one
 */
public record JournalExtent(long rows, long last) {
}
