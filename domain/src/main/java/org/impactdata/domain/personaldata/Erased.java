package org.impactdata.domain.personaldata;

/** What stands in place of what was erased. */
final class Erased {

	private Erased() {
	}

	/**
	 * The sign before it is that of an id in an address, so that the page is still found.
	 */
	static String identifiant(long id) {
		return "~" + id;
	}

}
