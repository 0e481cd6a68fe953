package org.impactdata.domain.adherent;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.Parsed;

/** Whether an adherent is a person or an organisation. */
public enum AdherentKind {

	/** Has a last or a first name. */
	PERSON,

	/** Has a legal name. */
	ORGANIZATION;

	private static final Labels<AdherentKind> WORDS = new Labels<AdherentKind>()
		.add(PERSON, "P,Personne,Personne physique,Particulier,Individu,Individuel,Physique,Individual,Natural person")
		.add(ORGANIZATION, "O,Organisation,Organisme,Personne morale,Morale,Entreprise,Société,Association,"
				+ "Structure,Collectivité,Legal person,Legal entity,Company,Business");

	/** Read a kind in French or English. */
	public static Parsed<AdherentKind> parse(String text) {
		AdherentKind kind = WORDS.find(text);
		return (kind != null) ? Parsed.accepted(kind) : Parsed.rejected("kind.unknown");
	}

	/** The word for it, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "adherent-kind." + name());
	}

}
