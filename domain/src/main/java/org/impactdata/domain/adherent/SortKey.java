package org.impactdata.domain.adherent;

/**
 * One of the columns by which a list is sorted.
 *
 * @param by which column
 * @param descending whether its order is turned around
 */
public record SortKey(AdherentOrder by, boolean descending) {
}
