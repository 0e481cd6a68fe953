package org.impactdata.domain.organization;

import java.util.Map;

import org.impactdata.domain.adherent.AdherentStatus;

/**
 * How many adherents an organisation has.
 *
 * @param own of the organisation itself
 * @param all of it and of all below it
 * @param byStatus of it and of all below it
 */
public record OrganizationNumbers(long own, long all, Map<AdherentStatus, Long> byStatus) {

	public OrganizationNumbers {
		byStatus = Map.copyOf(byStatus);
	}

}
