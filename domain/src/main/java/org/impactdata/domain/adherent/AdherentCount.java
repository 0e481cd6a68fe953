package org.impactdata.domain.adherent;

/**
 * How many adherents match.
 *
 * @param total how many
 * @param exact false when there are more than total, and nobody counted how many more
 */
public record AdherentCount(long total, boolean exact) {
}
