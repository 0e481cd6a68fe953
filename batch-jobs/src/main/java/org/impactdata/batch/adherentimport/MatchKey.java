package org.impactdata.batch.adherentimport;

import java.util.List;

/**
 * By what a row is recognised as an adherent already stored, or as one met earlier in the
 * file. Keys are tried in the chosen order; the first that names somebody decides.
 */
public enum MatchKey {

	/** Same identifiant. A row whose identifiant is unknown is somebody new. */
	IDENTIFIANT("a.identifiant = r.identifiant"),
	/** Same folded name and same birth date. */
	NAME_AND_BIRTH_DATE("a.name_key = r.name_key and a.birth_date = r.birth_date"),
	/** Same e-mail and same folded name: families share mailboxes. */
	EMAIL_AND_NAME("a.email = r.email and a.name_key = r.name_key"),
	/** Same phone and same folded name. */
	PHONE_AND_NAME("a.phone_e164 = r.phone_e164 and a.name_key = r.name_key"),
	/** Same e-mail, whatever the name: to be chosen knowingly. */
	EMAIL("a.email = r.email"),
	/** Same phone, whatever the name: to be chosen knowingly. */
	PHONE("a.phone_e164 = r.phone_e164");

	/** The keys used when none are chosen. */
	public static final List<MatchKey> USUAL = List.of(IDENTIFIANT, NAME_AND_BIRTH_DATE, EMAIL_AND_NAME,
			PHONE_AND_NAME);

	private final String join;

	MatchKey(String join) {
		this.join = join;
	}

	/**
	 * The condition between staged row {@code r} and adherent {@code a}; false where
	 * either lacks a value.
	 */
	String join() {
		return this.join;
	}

}
