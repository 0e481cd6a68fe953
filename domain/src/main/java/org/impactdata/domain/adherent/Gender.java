package org.impactdata.domain.adherent;

import java.util.Locale;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.Parsed;

/** How an adherent is addressed. */
public enum Gender {

	/** Madame. */
	FEMALE,

	/** Monsieur. */
	MALE,

	/** Neither of the two. */
	OTHER;

	private static final Labels<Gender> WORDS = new Labels<Gender>()
		.add(FEMALE,
				"F,Femme,Féminin,Fem,Fille,Mme,Madame,Mlle,Mademoiselle,Woman,Girl,Mrs,Ms,Miss,2,Elle,She,Mme Mlle")
		.add(MALE, "M,H,Homme,Masculin,Masc,Garçon,Mr,Monsieur,Man,Boy,1,Il,He,Mister")
		.add(OTHER, "Autre,O,X,Non binaire,Non-binary,Nonbinary,Neutre,Mx,Divers,Iel,They");

	/** Read a gender or form of address in French or English, or the codes 1 and 2. */
	public static Parsed<Gender> parse(String text) {
		Gender gender = WORDS.find(text);
		return (gender != null) ? Parsed.accepted(gender) : Parsed.rejected("gender.unknown");
	}

	/** The word for it, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "gender." + name());
	}

}
