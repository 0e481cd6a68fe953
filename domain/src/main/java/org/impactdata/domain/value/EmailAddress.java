package org.impactdata.domain.value;

import java.util.Locale;

import org.impactdata.domain.Parsed;

/**
 * An e-mail address a message can be sent to, in lower case. Stricter than RFC 5322, as
 * no adherent has such an address: no quoted local part, comment, address literal or
 * domain without a dot. Letters of any script are accepted on both sides.
 *
 * @param value at most 254 characters, exactly one {@code @}
 */
public record EmailAddress(String value) {

	private static final int MAX_LENGTH = 254;

	private static final int MAX_LOCAL = 64;

	private static final int MAX_LABEL = 63;

	private static final String LOCAL_SIGNS = "!#$%&'*+-/=?^_`{|}~";

	/**
	 * Read an address as typed; a leading {@code mailto:} is dropped.
	 * @param text any text
	 */
	public static Parsed<EmailAddress> parse(String text) {
		String cleaned = Texts.clean(text);
		if (cleaned == null) {
			return Parsed.rejected("email.malformed");
		}
		String address = cleaned.toLowerCase(Locale.ROOT);
		if (address.startsWith("mailto:")) {
			address = address.substring("mailto:".length());
		}
		if (address.length() > MAX_LENGTH) {
			return Parsed.rejected("email.too-long", Integer.toString(MAX_LENGTH));
		}
		int at = address.indexOf('@');
		if (at < 0) {
			return Parsed.rejected("email.no-at");
		}
		if (!isLocalPart(address, at) || !isDomain(address, at + 1)) {
			return Parsed.rejected("email.malformed");
		}
		return Parsed.accepted(new EmailAddress(address));
	}

	/**
	 * The address.
	 * @throws org.impactdata.domain.InvalidValueException when the text is none
	 */
	public static EmailAddress of(String text) {
		return parse(text).orThrow();
	}

	private static boolean isLocalPart(String address, int end) {
		if (end == 0 || end > MAX_LOCAL) {
			return false;
		}
		boolean dot = true;
		for (int i = 0; i < end; i++) {
			char c = address.charAt(i);
			if (c == '.') {
				if (dot) {
					return false;
				}
				dot = true;
			}
			else if (isLetterOrDigit(c) || (c < 0x80 && LOCAL_SIGNS.indexOf(c) >= 0)) {
				dot = false;
			}
			else {
				return false;
			}
		}
		return !dot;
	}

	private static boolean isDomain(String address, int start) {
		int labels = 0;
		int labelStart = start;
		boolean letter = false;
		for (int i = start; i <= address.length(); i++) {
			char c = (i < address.length()) ? address.charAt(i) : '.';
			if (c == '.') {
				int length = i - labelStart;
				if (length == 0 || length > MAX_LABEL || address.charAt(labelStart) == '-'
						|| address.charAt(i - 1) == '-') {
					return false;
				}
				labels++;
				labelStart = i + 1;
				if (i < address.length()) {
					letter = false;
				}
			}
			else if (c >= 'a' && c <= 'z') {
				letter = true;
			}
			else if (c > 0x7F && isLetterOrDigit(c)) {
				letter = true;
			}
			else if (!(c >= '0' && c <= '9') && c != '-') {
				return false;
			}
		}
		return labels >= 2 && letter;
	}

	private static boolean isLetterOrDigit(char c) {
		if (c < 0x80) {
			return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		}
		return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
				|| Character.getType(c) == Character.COMBINING_SPACING_MARK || Character.isSurrogate(c);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
