package org.impactdata.domain.personaldata;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * All that is known of a person.
 *
 * @param name of the person
 * @param identifiant of the person
 * @param givenAt when it was gathered
 * @param givenBy who gathers it
 * @param language of labels and values
 * @param parts by where it is kept
 */
public record Disclosure(String name, String identifiant, Instant givenAt, String givenBy, Locale language,
		List<PersonalData> parts) {

	public Disclosure {
		parts = List.copyOf(parts);
	}

	/** All files that are kept. */
	public List<PersonalData.File> files() {
		return this.parts.stream().flatMap((part) -> part.files().stream()).toList();
	}

}
