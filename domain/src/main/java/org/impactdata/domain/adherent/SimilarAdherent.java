package org.impactdata.domain.adherent;

import java.util.Set;

/**
 * An adherent who may be the one that is being filled in.
 *
 * @param adherent the one that is kept
 * @param likenesses in what they are alike; never empty
 */
public record SimilarAdherent(AdherentListItem adherent, Set<Likeness> likenesses) {

	public SimilarAdherent {
		likenesses = Set.copyOf(likenesses);
	}

}
