package org.impactdata.domain.tag;

/**
 * A tag, and how many adherents have it.
 *
 * @param tag which
 * @param adherents how many, whoever sees them
 */
public record TagUse(Tag tag, long adherents) {
}
