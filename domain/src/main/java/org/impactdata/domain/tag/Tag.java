package org.impactdata.domain.tag;

/**
 * A word by which adherents are grouped.
 *
 * @param id never changes
 * @param name at most 60 characters, unique whatever its case and accents
 */
public record Tag(long id, String name) {

	/** Longest name, in characters. */
	public static final int LONGEST = 60;

}
