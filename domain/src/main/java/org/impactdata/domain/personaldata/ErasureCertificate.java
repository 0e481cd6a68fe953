package org.impactdata.domain.personaldata;

import java.time.Instant;
import java.util.Map;

/**
 * That a person was erased.
 *
 * @param id number of the certificate
 * @param adherentId the adherent, of whom only what counts for statistics is left
 * @param reason why
 * @param removed how much was removed, by {@link PersonalDataHolder#kind}
 * @param erasedBy by whom
 * @param erasedAt when
 */
public record ErasureCertificate(long id, long adherentId, String reason, Map<String, Integer> removed, String erasedBy,
		Instant erasedAt) {

	public ErasureCertificate {
		removed = Map.copyOf(removed);
	}

}
