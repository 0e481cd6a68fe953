package org.impactdata.domain.search;

import java.util.List;

/**
 * Adherents found.
 *
 * @param ids of the page asked for, in order
 * @param total how many were found in all; more than asked for are counted only when
 * nothing but the count was asked for
 * @param exact false when there are more than total, and nobody counted how many more
 */
public record AdherentHits(List<Long> ids, long total, boolean exact) {
}
