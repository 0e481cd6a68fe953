package org.impactdata.domain.customfield;

import org.impactdata.domain.value.Texts;

/** Names under which values of custom fields are kept. */
public final class CustomFieldNames {

	/** Longest name, in characters. */
	public static final int LONGEST = 190;

	private CustomFieldNames() {
	}

	/**
	 * The name a field gets that people call so.
	 * @param text at most {@link #LONGEST} characters long
	 */
	public static String of(String text) {
		// In a JSON path these two would have to be escaped, by each server in its own
		// way.
		String name = Texts.clean(text.replace('"', '”').replace('\\', '/'));
		return (name != null) ? name : "?";
	}

	/** Where the values of a name are in the JSON of an adherent. */
	public static String path(String name) {
		return "$.\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
