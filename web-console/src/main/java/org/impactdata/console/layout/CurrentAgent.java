package org.impactdata.console.layout;

import java.util.Locale;
import java.util.Optional;

import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;

/**
 * Who is signed in, what that agent may do, and what that agent chose.
 */
public interface CurrentAgent {

	/**
	 * The signed-in agent's name as shown on screens.
	 * @return the name, empty when nobody is signed in
	 */
	Optional<String> displayName();

	boolean may(Permission permission);

	/**
	 * How much the agent sees of a field.
	 * @return VISIBLE when whole of every adherent, HIDDEN when nothing of any, otherwise
	 * MASKED
	 */
	FieldVisibility sees(SensitiveField field);

	/**
	 * Reads one choice.
	 * @param name which choice, at most 60 characters
	 * @return what was chosen, empty when nothing was
	 */
	Optional<String> find(String name);

	/**
	 * Keeps one choice.
	 * @param name which choice, at most 60 characters
	 * @param content what was chosen, at most 2,000 characters
	 */
	void keep(String name, String content);

	/**
	 * The language chosen by the signed-in agent, or in this browser before signing in.
	 * @return the language, empty when neither chose one
	 */
	Optional<Locale> language();

	void chooseLanguage(Locale language);

	void signOut();

}
