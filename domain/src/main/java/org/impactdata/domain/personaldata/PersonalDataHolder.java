package org.impactdata.domain.personaldata;

import java.util.List;

/**
 * A feature that keeps something of persons. Whoever begins to keep any implements this.
 */
public interface PersonalDataHolder {

	/** What it keeps, as the end of the key {@code erasure.} in the bundle. */
	String kind();

	/**
	 * Refuses the erasure while it would be undone by what is going on.
	 * @throws org.impactdata.domain.DomainException when it has to wait
	 */
	default void requireReady(KnownPerson person) {
	}

	/** All that it keeps of the person, to be handed to them. */
	List<PersonalData> tell(KnownPerson person, PersonalDataWords words);

	/**
	 * Removes it, within the transaction in hand.
	 * @return how many things were removed
	 */
	int erase(KnownPerson person);

}
