package org.impactdata.domain.adherent;

import org.jspecify.annotations.Nullable;

/**
 * Those before and after an adherent in a list.
 *
 * @param previous null when the adherent is the first, or is not in the list
 * @param next null when the adherent is the last, or is not in the list
 */
public record AdherentNeighbours(@Nullable AdherentListItem previous, @Nullable AdherentListItem next) {
}
