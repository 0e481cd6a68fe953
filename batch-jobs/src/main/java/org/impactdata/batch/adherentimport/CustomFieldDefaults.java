package org.impactdata.batch.adherentimport;

/**
 * Custom fields of new adherents about which the file says nothing, as JSON objects.
 *
 * @param person of persons
 * @param organization of organisations
 */
record CustomFieldDefaults(String person, String organization) {

	private static final String NONE = "{}";

	boolean isEmpty() {
		return NONE.equals(this.person) && NONE.equals(this.organization);
	}

}
