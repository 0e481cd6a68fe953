package org.impactdata.domain.value;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.Parsed;

/** Cleans the texts people type and files hold before anything else looks at them. */
public final class Texts {

	private Texts() {
	}

	/**
	 * The text without control and invisible formatting characters, trimmed, every run of
	 * spaces (of any kind, line ends included) made one space.
	 * @return never blank; null when nothing visible is left
	 */
	public static @Nullable String clean(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		int length = text.length();
		if (isClean(text, length)) {
			return text;
		}
		StringBuilder cleaned = new StringBuilder(length);
		boolean space = false;
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (isSpace(c)) {
				space = true;
			}
			else if (!isInvisible(c) && !isLoneSurrogate(text, i)) {
				if (space && !cleaned.isEmpty()) {
					cleaned.append(' ');
				}
				space = false;
				cleaned.append(c);
			}
		}
		return cleaned.isEmpty() ? null : cleaned.toString();
	}

	/**
	 * The text cleaned, refused when too long for its field.
	 * @param text must hold something visible
	 * @param maximum longest accepted length, in characters
	 */
	public static Parsed<String> parse(String text, int maximum) {
		String cleaned = clean(text);
		if (cleaned == null) {
			return Parsed.rejected("text.empty");
		}
		if (cleaned.length() > maximum && cleaned.codePointCount(0, cleaned.length()) > maximum) {
			return Parsed.rejected("text.too-long", Integer.toString(maximum), Integer.toString(cleaned.length()));
		}
		return Parsed.accepted(cleaned);
	}

	/**
	 * A text of several lines: control characters other than line ends and tabs removed,
	 * line ends made {@code \n}, trimmed.
	 * @param maximum longest accepted length, in characters
	 */
	public static Parsed<String> parseLines(String text, int maximum) {
		StringBuilder cleaned = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\r') {
				if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
					cleaned.append('\n');
				}
			}
			else if (c == '\n' || c == '\t' || !(isInvisible(c) || isLoneSurrogate(text, i))) {
				cleaned.append(c);
			}
		}
		String lines = cleaned.toString().strip();
		if (lines.isEmpty()) {
			return Parsed.rejected("text.empty");
		}
		if (lines.length() > maximum) {
			return Parsed.rejected("text.too-long", Integer.toString(maximum), Integer.toString(lines.length()));
		}
		return Parsed.accepted(lines);
	}

	private static boolean isClean(String text, int length) {
		boolean space = true;
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (c == ' ') {
				if (space) {
					return false;
				}
				space = true;
			}
			else if (c > ' ' && c < 0x7F) {
				space = false;
			}
			else if (c <= ' ' || isSpace(c) || isInvisible(c) || Character.isSurrogate(c)) {
				return false;
			}
			else {
				space = false;
			}
		}
		return !space;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || (c >= 0xA0 && Character.isSpaceChar(c));
	}

	private static boolean isInvisible(char c) {
		if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
			return true;
		}
		// joiners shape letters in some scripts, so they stay
		return c >= 0xAD && c != 0x200C && c != 0x200D
				&& (Character.getType(c) == Character.FORMAT || c == 0xFFFE || c == 0xFFFF);
	}

	private static boolean isLoneSurrogate(String text, int i) {
		char c = text.charAt(i);
		if (Character.isHighSurrogate(c)) {
			return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
		}
		return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
	}

}
