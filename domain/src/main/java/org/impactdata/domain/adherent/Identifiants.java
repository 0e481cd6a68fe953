package org.impactdata.domain.adherent;

import org.impactdata.domain.Problem;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Gives new adherents an identifiant, and keeps any two from having the same. */
@Component
class Identifiants {

	private final AdherentRepository adherents;

	private final SequenceService sequence;

	Identifiants(AdherentRepository adherents, SequenceService sequence) {
		this.adherents = adherents;
		this.sequence = sequence;
	}

	/**
	 * The one given, or a new one.
	 * @throws InvalidDraftException when it is another adherent's
	 */
	MembershipNumber forNew(@Nullable MembershipNumber given) {
		IdentifiantPattern pattern = this.sequence.pattern();
		if (given != null) {
			refuseTaken(given);
			pattern.numberOf(given.value()).ifPresent((number) -> this.sequence.advanceBeyond(pattern, number));
			return given;
		}
		String generated = pattern.format(this.sequence.reserve(pattern, 1));
		while (this.adherents.existsByIdentifiant(generated)) {
			generated = pattern.format(this.sequence.reserve(pattern, 1));
		}
		return MembershipNumber.of(generated);
	}

	/**
	 * Refuses one that is another adherent's.
	 * @param own what the adherent has already
	 * @throws InvalidDraftException when it is another adherent's
	 */
	void requireFree(@Nullable MembershipNumber wanted, String own) {
		if (wanted != null && !wanted.value().equals(own)) {
			refuseTaken(wanted);
		}
	}

	boolean isTaken(String identifiant) {
		return this.adherents.existsByIdentifiant(identifiant);
	}

	static InvalidDraftException taken(String identifiant) {
		return new InvalidDraftException(AdherentField.IDENTIFIANT, takenProblem(identifiant));
	}

	static Problem takenProblem(String identifiant) {
		return Problem.of("identifiant.taken", identifiant);
	}

	private void refuseTaken(MembershipNumber identifiant) {
		if (isTaken(identifiant.value())) {
			throw taken(identifiant.value());
		}
	}

}
