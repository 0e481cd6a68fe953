package org.impactdata.domain.value;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.FoldedText;

/**
 * The form of a name by which names are sorted and matched: no case, accents, ligatures
 * or punctuation, words parted by one space. Letters of other scripts stay.
 */
public final class NameKey {

	private static final int MAX_LENGTH = 255;

	private NameKey() {
	}

	/** The key of a person: last name, then first name. */
	public static String ofPerson(@Nullable String lastName, @Nullable String firstName) {
		StringBuilder key = new StringBuilder(48);
		if (lastName != null) {
			FoldedText.append(key, lastName);
		}
		if (firstName != null) {
			if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
				key.append(' ');
			}
			FoldedText.append(key, firstName);
		}
		return finish(key);
	}

	/** The key of any name: a legal name, a city, a heading. */
	public static String of(String name) {
		StringBuilder key = new StringBuilder(name.length() + 8);
		FoldedText.append(key, name);
		return finish(key);
	}

	private static String finish(StringBuilder key) {
		int end = Math.min(key.length(), MAX_LENGTH);
		if (end > 0 && end < key.length() && Character.isHighSurrogate(key.charAt(end - 1))) {
			end--;
		}
		while (end > 0 && key.charAt(end - 1) == ' ') {
			end--;
		}
		return key.substring(0, end);
	}

}
