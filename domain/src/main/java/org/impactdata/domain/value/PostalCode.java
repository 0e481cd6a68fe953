package org.impactdata.domain.value;

import org.impactdata.domain.Parsed;

/**
 * A postal code, kept as text because leading zeros live.
 *
 * @param value 1 to 16 letters, digits, spaces and hyphens, with at least one letter or
 * digit
 */
public record PostalCode(String value) {

	private static final int MAX_LENGTH = 16;

	public static Parsed<PostalCode> parse(String text) {
		String cleaned = Texts.clean(text);
		if (cleaned == null || cleaned.length() > MAX_LENGTH) {
			return Parsed.rejected("postal-code.malformed", Integer.toString(MAX_LENGTH));
		}
		boolean sign = false;
		for (int i = 0; i < cleaned.length(); i++) {
			char c = cleaned.charAt(i);
			if (Character.isLetterOrDigit(c)) {
				sign = true;
			}
			else if (c != ' ' && c != '-' && c != '.') {
				return Parsed.rejected("postal-code.malformed", Integer.toString(MAX_LENGTH));
			}
		}
		return sign ? Parsed.accepted(new PostalCode(cleaned))
				: Parsed.rejected("postal-code.malformed", Integer.toString(MAX_LENGTH));
	}

	/**
	 * The postal code.
	 * @throws org.impactdata.domain.InvalidValueException when the text is none
	 */
	public static PostalCode of(String text) {
		return parse(text).orThrow();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
