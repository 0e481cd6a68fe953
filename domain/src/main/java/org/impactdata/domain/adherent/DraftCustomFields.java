package org.impactdata.domain.adherent;

import java.util.Map;

import org.impactdata.domain.Problem;

/** Reads the custom fields of a form, for whoever fills it in. */
@FunctionalInterface
interface DraftCustomFields {

	/**
	 * Read them.
	 * @param problems to which what is wrong is added, by name
	 * @return values in their stored form
	 */
	Map<String, String> read(AdherentDraft draft, Map<String, Problem> problems);

}
