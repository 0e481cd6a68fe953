package org.impactdata.domain.audit;

/**
 * An agent to choose rows by.
 *
 * @param id never changes
 * @param name as shown to others
 */
public record JournalAgent(long id, String name) {
}
