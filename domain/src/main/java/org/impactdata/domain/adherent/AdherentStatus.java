package org.impactdata.domain.adherent;

import java.util.Locale;
import java.util.Set;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.Parsed;

/** Where an adherent stands. */
public enum AdherentStatus {

	/** Asked to join. */
	PENDING,

	/** Is an adherent. */
	ACTIVE,

	/** For a time without the rights of an adherent. */
	SUSPENDED,

	/** Was an adherent. */
	LEFT,

	/** Asked to be forgotten; nothing personal is kept. */
	ERASED;

	private static final Labels<AdherentStatus> WORDS = new Labels<AdherentStatus>()
		.add(PENDING, "En attente,Attente,Nouveau,Prospect,À valider,Demande,New,Waiting,Candidate,Applicant")
		.add(ACTIVE, "Actif,Active,Actifs,A,À jour,Adhérent,Membre,Valide,Oui,Yes,Current,Member,1,En cours")
		.add(SUSPENDED, "Suspendu,Suspendue,En pause,Bloqué,On hold,Blocked,Paused")
		.add(LEFT,
				"Parti,Partie,Sorti,Sortie,Ancien,Ancienne,Ancien adhérent,Démissionnaire,Démission,Radié,Radiée,"
						+ "Inactif,Inactive,Non,No,Resigned,Former,Former member,Gone,0,Décédé,Décédée,Deceased")
		.add(ERASED, "Effacé,Effacée,Anonymisé,Anonymised,Anonymized");

	/**
	 * Read a status in French or English. An adherent is erased by asking for it, so that
	 * {@link #ERASED} is refused.
	 */
	public static Parsed<AdherentStatus> parse(String text) {
		AdherentStatus status = WORDS.find(text);
		return (status != null && status != ERASED) ? Parsed.accepted(status) : Parsed.rejected("status.unknown");
	}

	boolean canBecome(AdherentStatus next) {
		return successors().contains(next);
	}

	private Set<AdherentStatus> successors() {
		return switch (this) {
			case PENDING -> Set.of(ACTIVE, LEFT, ERASED);
			case ACTIVE -> Set.of(SUSPENDED, LEFT);
			case SUSPENDED -> Set.of(ACTIVE, LEFT);
			case LEFT -> Set.of(ACTIVE, ERASED);
			case ERASED -> Set.of();
		};
	}

	/** The word for it, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "adherent-status." + name());
	}

}
