package org.impactdata.domain.personaldata;

import java.util.Set;

/**
 * By what a person may be found who is to be erased: all that was ever kept.
 *
 * @param adherentId the adherent
 * @param identifiants its identifiants, now and before
 * @param emails e-mail addresses
 * @param phones telephone numbers, international
 * @param nameAndBirth folded names, each with the date of birth it was kept with, parted
 * by a line feed; without those whose date was not known
 * @param photos SHA-256 of photos
 */
public record KnownPerson(long adherentId, Set<String> identifiants, Set<String> emails, Set<String> phones,
		Set<String> nameAndBirth, Set<String> photos) {

	public KnownPerson {
		identifiants = Set.copyOf(identifiants);
		emails = Set.copyOf(emails);
		phones = Set.copyOf(phones);
		nameAndBirth = Set.copyOf(nameAndBirth);
		photos = Set.copyOf(photos);
	}

}
